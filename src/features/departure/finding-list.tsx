import type { ReactNode } from 'react';
import {
  CHECK_WORDS,
  DEPARTURE_WORDS,
  sayFinding,
  VERDICT_WORDS,
} from '../../text/departure-words';
import { Icon } from '../../ui/icon';
import type { IconName } from '../../ui/icon-paths';
import type { Check, Finding, Verdict } from './departure-check';
import './finding-list.css';

const ICONS: Readonly<Record<Verdict, IconName>> = {
  ready: 'complete',
  attend: 'warning',
  unknown: 'info',
};

export interface FindingListProps {
  readonly findings: readonly Finding[];
  /** A button that helps with a finding, where there is one. */
  readonly help: (check: Check) => ReactNode;
  /** What there is to see behind a finding, whatever it says. */
  readonly detail: (check: Check) => ReactNode;
}

interface RowProps {
  readonly finding: Finding;
  readonly help: ReactNode;
  readonly detail: ReactNode;
}

function Row({ finding, help, detail }: RowProps) {
  const { check, verdict } = finding;
  const { said, next } = sayFinding(finding);
  return (
    <li className={`finding ${verdict}`}>
      <Icon name={ICONS[verdict]} />
      <div className="finding-body">
        <p className="finding-title">{`${CHECK_WORDS[check]}：${VERDICT_WORDS[verdict]}`}</p>
        <p>{said}</p>
        {detail}
        {next === undefined ? null : <p className="soft">{next}</p>}
        {verdict === 'attend' ? help : null}
      </div>
    </li>
  );
}

/** What each check found, in words first; colour and sign only repeat them. */
export function FindingList({ findings, help, detail }: FindingListProps) {
  return (
    <ul className="list" aria-label={DEPARTURE_WORDS.results}>
      {findings.map((finding) => (
        <Row
          key={finding.check}
          finding={finding}
          help={help(finding.check)}
          detail={detail(finding.check)}
        />
      ))}
    </ul>
  );
}
