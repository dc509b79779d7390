import type { AssignmentPackage } from '../assignment/assignment-package';
import type { ScoredEvaluation } from '../journal/evaluation';
import { sectionField, standingIn } from '../journal/register';
import type { EvaluationScore } from '../scoring/score-evaluation';
import type { Blocker } from './blocker';
import type { Manifest } from './manifest';
import { sectionsOf } from './report-sections';
import { tokensIn, WAITS_FOR_WORDS } from './report-text';
import { tokenValue } from './token-value';
import { hasOpenMark } from './withheld';

interface TextBehind {
  /** Sections that are written, in the order of the outline. */
  readonly text: NonNullable<Manifest['text']>;
  readonly blockers: readonly Blocker[];
}

/** The sections of a report as they stand, and what is missing of them. */
export function textBehind(
  assignment: AssignmentPackage,
  evaluation: ScoredEvaluation,
  score: EvaluationScore,
): TextBehind {
  const ground = { package: assignment, evaluation, score };
  const text: { section: string; entry: string }[] = [];
  const blockers: Blocker[] = [];
  for (const { id: section, optional } of sectionsOf(assignment)) {
    const written = standingIn(evaluation.registers, sectionField(section));
    // Differing texts are a conflict, which blocks by itself.
    if (written === 'conflict') continue;
    if (written === null || written.value.trim() === '') {
      if (!optional) blockers.push({ kind: 'section', section, lack: 'text' });
      continue;
    }
    text.push({ section, entry: written.hash });
    if (written.value.includes(WAITS_FOR_WORDS)) {
      blockers.push({ kind: 'section', section, lack: 'words' });
    }
    if (hasOpenMark(written.value)) blockers.push({ kind: 'section', section, lack: 'mark' });
    const isBroken = tokensIn(written.value).some((token) => tokenValue(ground, token) === null);
    if (isBroken) blockers.push({ kind: 'section', section, lack: 'reference' });
  }
  return { text, blockers };
}
