import type { CheckResult, ReportResponse } from '../../contract/desk';
import { CHECK_WORDS, OUTCOME_WORDS, sayFinding } from '../../text/bundle-words';
import { DESK_WORDS } from '../../text/desk-words';
import { Icon } from '../../ui/icon';
import type { IconName } from '../../ui/icon-paths';

const ICONS: Readonly<Record<CheckResult['outcome'], IconName>> = {
  holds: 'complete',
  fails: 'warning',
  selfReported: 'info',
  notCheckable: 'missing',
};

export interface CheckListProps {
  readonly checks: readonly CheckResult[];
  readonly findings: ReportResponse['findings'];
}

/** Six answers, each in words of its own; none of them stands for another. */
export function CheckList({ checks, findings }: CheckListProps) {
  const faults = findings.filter(({ outcome }) => outcome !== 'selfReported');
  return (
    <>
      <p className="soft small">{DESK_WORDS.report.checksLead}</p>
      <ul className="desk-checks">
        {checks.map(({ check, outcome }) => (
          <li key={check} className={`desk-answer ${outcome}`}>
            <Icon name={ICONS[outcome]} />
            <div>
              <p>
                <strong>{CHECK_WORDS[check].name}</strong>：{OUTCOME_WORDS[outcome]}
              </p>
              <p className="soft small">{CHECK_WORDS[check].meaning}</p>
            </div>
          </li>
        ))}
      </ul>
      {faults.length === 0 ? null : <Faults findings={faults} />}
    </>
  );
}

function Faults({ findings }: { readonly findings: ReportResponse['findings'] }) {
  return (
    <details open>
      <summary>{DESK_WORDS.report.problems}</summary>
      <ul className="desk-faults">
        {findings.map(({ check, file, detail }) => (
          <li key={`${check} ${file} ${detail}`}>
            {CHECK_WORDS[check].name}：{sayFinding(detail)}
            {file === null ? null : <code className="desk-under">{file}</code>}
          </li>
        ))}
      </ul>
    </details>
  );
}
