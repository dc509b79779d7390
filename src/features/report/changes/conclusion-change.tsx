import type { AssignmentPackage } from '../../../domain/assignment/assignment-package';
import type { VersionChanges } from '../../../domain/report/version-changes';
import { CAUSE_WORDS, CHANGES_WORDS as WORDS } from '../../../text/changes-words';
import { sayConclusion } from '../../../text/outcome-words';
import { Card } from '../../../ui/card';
import { BeforeAfter } from './before-after';
import { CauseList, tellCauses } from './cause-list';

interface ConclusionChangeProps {
  readonly pkg: AssignmentPackage;
  readonly change: NonNullable<VersionChanges['conclusion']>;
}

/** What an appraisal concluded and concludes now, with who gave either. */
export function ConclusionChange({ pkg, change }: ConclusionChangeProps) {
  const { before, after, causes } = change;
  const say = (given: typeof before): string =>
    given === null ? WORDS.noConclusion : sayConclusion(given);
  const tellings = tellCauses(pkg, causes, ({ kind, value }) =>
    CAUSE_WORDS[kind](WORDS.conclusion, String(value)),
  );
  return (
    <Card title={WORDS.conclusion}>
      <BeforeAfter name={WORDS.conclusion} before={say(before)} after={say(after)} />
      {before?.reason === after?.reason ? null : (
        <BeforeAfter
          name={WORDS.conclusionReason}
          before={before?.reason ?? WORDS.noReason}
          after={after?.reason ?? WORDS.noReason}
        />
      )}
      <h3 className="change-why">{WORDS.why}</h3>
      {tellings.length === 0 ? <p>{WORDS.noCause}</p> : <CauseList tellings={tellings} />}
    </Card>
  );
}
