import { type DeskIssue, issuesResponse } from '../../contract/issues';
import { textFor } from '../../domain/report/withheld';
import { ISSUE_DESK_WORDS, REMINDER_WORDS as WORDS } from '../../text/issue-desk-words';
import { REPORT_PAPER_WORDS } from '../../text/report-paper-words';
import { Button } from '../../ui/button';
import { Empty } from '../../ui/empty';
import { DeskTable } from '../desk-table';
import { LoadedView } from '../loaded-view';
import { useLoaded } from '../use-loaded';
import { IssueDue } from './issue-due';

const HEADS = [
  ...[ISSUE_DESK_WORDS.project, ISSUE_DESK_WORDS.issue],
  ...[ISSUE_DESK_WORDS.state, ISSUE_DESK_WORDS.dueOn],
];

/** The sheet goes to the unit, so what writers withheld is not in it. */
const toldReason = (reason: string): string => textFor(reason, true, REPORT_PAPER_WORDS.withheld);

/** The issues of each unit, in the order in which they wait. */
function byUnit(issues: readonly DeskIssue[]): readonly (readonly [string, DeskIssue[]])[] {
  const units = new Map<string, DeskIssue[]>();
  for (const issue of issues) {
    units.set(issue.department, [...(units.get(issue.department) ?? []), issue]);
  }
  return [...units];
}

/** `/issues/reminders`: what is near or beyond its deadline, a sheet for each unit, to be printed. */
export function RemindersPage() {
  const { loaded, reload } = useLoaded('/issues?reminded=1', issuesResponse);
  return (
    <>
      <div className="reminder-screen">
        <h1>{WORDS.title}</h1>
        <p className="soft">{WORDS.intro}</p>
        <Button kind="primary" onClick={() => window.print()}>
          {WORDS.print}
        </Button>
      </div>
      <LoadedView loaded={loaded} onRetry={reload}>
        {({ issues, next, today }) =>
          issues.length === 0 ? (
            <Empty title={WORDS.none} detail={WORDS.noneDetail} />
          ) : (
            <>
              {byUnit(issues).map(([unit, of]) => (
                <Letter key={unit} unit={unit} issues={of} today={today} />
              ))}
              {next === null ? null : (
                <p className="desk-alarm reminder-screen">{WORDS.mostly(issues.length)}</p>
              )}
            </>
          )
        }
      </LoadedView>
    </>
  );
}

interface LetterProps {
  readonly unit: string;
  readonly issues: readonly DeskIssue[];
  readonly today: string;
}

function Letter({ unit, issues, today }: LetterProps) {
  const to = WORDS.letterTo(unit === '' ? WORDS.unknownUnit : unit);
  return (
    <section className="reminder-letter">
      <h2>{to}</h2>
      <p>{WORDS.body(issues.length)}</p>
      <DeskTable caption={to} heads={HEADS}>
        {issues.map((issue) => (
          <tr key={issue.issue}>
            <th scope="row">{issue.project}</th>
            <td>
              {issue.title}
              <span className="desk-under">{toldReason(issue.reason)}</span>
            </td>
            <td className="issue-short">{ISSUE_DESK_WORDS.states[issue.state]}</td>
            <td className="issue-short">
              <IssueDue issue={issue} today={today} />
            </td>
          </tr>
        ))}
      </DeskTable>
      <p className="soft">{WORDS.day(today)}</p>
    </section>
  );
}
