import type { AssignmentPackage } from '../../../domain/assignment/assignment-package';
import type { ConclusionCause } from '../../../domain/report/change-causes';
import type { ConclusionChange } from '../../../domain/report/version-changes';
import { type StatedConclusion, UNDECIDED } from '../../../domain/report/version-content';
import { CONCLUSION_CAUSE_WORDS, CHANGES_WORDS as WORDS } from '../../../text/changes-words';
import { CONCLUSION_WORDS } from '../../../text/conclusion-words';
import { sayConclusion } from '../../../text/outcome-words';
import { Card } from '../../../ui/card';
import { BeforeAfter } from './before-after';
import { CauseList, sayBy } from './cause-list';

type Stated = ConclusionChange['before'];

/** One thing of a conclusion; that none stands, or that two do, is said in its place. */
function sayStated(stated: Stated, said: (of: StatedConclusion) => string): string {
  if (stated === null) return CONCLUSION_WORDS.none;
  return stated === UNDECIDED ? CONCLUSION_WORDS.differing : said(stated);
}

const tell = (pkg: AssignmentPackage, cause: ConclusionCause) => ({
  key: cause.hash,
  lines: [
    CONCLUSION_CAUSE_WORDS[cause.kind](sayConclusion(cause.given)),
    ...(cause.kind === 'written' ? [WORDS.grounds(cause.given.reason)] : []),
    ...(cause.reason === '' ? [] : [WORDS.because(cause.reason)]),
  ],
  by: sayBy(pkg, cause),
});

export interface ConclusionCardProps {
  readonly pkg: AssignmentPackage;
  readonly change: ConclusionChange | null;
}

/** The conclusion in words that is another: what stood and stands, then who gave it, when and why. */
export function ConclusionCard({ pkg, change }: ConclusionCardProps) {
  if (change === null) return null;
  const { before, after, causes } = change;
  const [was, is] = [before, after].map((each) => sayStated(each, ({ reason }) => reason));
  return (
    <Card title={CONCLUSION_WORDS.title}>
      <BeforeAfter
        name={CONCLUSION_WORDS.label}
        before={sayStated(before, sayConclusion)}
        after={sayStated(after, sayConclusion)}
      />
      <BeforeAfter name={CONCLUSION_WORDS.reason} before={was ?? ''} after={is ?? ''} />
      <h3 className="change-why">{WORDS.why}</h3>
      {causes.length === 0 ? (
        <p>{WORDS.noCause}</p>
      ) : (
        <CauseList tellings={causes.map((cause) => tell(pkg, cause))} />
      )}
    </Card>
  );
}
