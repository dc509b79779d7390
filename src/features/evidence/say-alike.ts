import { alikeTo } from '../../domain/evidence/likeness';
import type { CapturedEvidence } from '../../domain/journal/evaluation';
import type { AssignmentWork } from '../../store/assignment-work';
import { ALIKE_WORDS } from '../../text/alike-words';
import { subjectOf } from './evidence-subject';
import { evidenceFor } from './evidence-view';

/** So many are named one by one; of more, the first. */
const NAMED = 2;

type Pictured = Pick<CapturedEvidence, 'evidence'>;

/** Names a piece of evidence from where `picture` stands: by its number there, else by what it proves. */
function nameFrom(work: AssignmentWork, picture: Pictured, other: CapturedEvidence): string {
  const { indicator } = picture.evidence.proves;
  const here = indicator === null ? [] : evidenceFor(work, indicator);
  const number = here.findIndex(({ hash }) => hash === other.hash) + 1;
  if (number > 0) return ALIKE_WORDS.number(number);
  return ALIKE_WORDS.elsewhere(subjectOf(work, other.evidence.proves));
}

/** Which pieces of the assignment a picture looks like, in one sentence; null when it is like none. */
export function sayAlike(work: AssignmentWork, picture: Pictured): string | null {
  const alike = alikeTo(work.evaluation.evidence, picture);
  if (alike.length === 0) return null;
  const names = alike
    .slice(0, alike.length > NAMED ? 1 : NAMED)
    .map((other) => nameFrom(work, picture, other));
  return ALIKE_WORDS.alike(names, alike.length);
}
