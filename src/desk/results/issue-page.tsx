import { useParams } from 'wouter';
import { type DeskIssue, type IssueResponse, issueResponse } from '../../contract/issues';
import { ISSUE_DESK_WORDS, ONE_ISSUE_WORDS as WORDS } from '../../text/issue-desk-words';
import { sayMinute } from '../../text/say-instant';
import { AppLink } from '../../ui/app-link';
import { Facts } from '../../ui/facts';
import { DeskTable } from '../desk-table';
import { LoadedView } from '../loaded-view';
import { useLoaded } from '../use-loaded';
import { useMay } from '../use-may';
import { IssueDue } from './issue-due';
import { StepForm } from './step-form';

/** `/issues/i/:issue`: one issue, what was done about it, and the next step. */
export function IssuePage() {
  const { issue = '' } = useParams();
  const { loaded, reload } = useLoaded(`/issues/${issue}`, issueResponse);
  return (
    <>
      <p>
        <AppLink to="/issues">‹ {WORDS.back}</AppLink>
      </p>
      <LoadedView loaded={loaded} onRetry={reload}>
        {(read) => (
          <>
            <h1>{read.issue.title}</h1>
            <IssueFacts issue={read.issue} today={read.today} />
            <Course read={read} />
            <NextStep key={read.steps.length} read={read} onDone={reload} />
          </>
        )}
      </LoadedView>
    </>
  );
}

function IssueFacts({ issue, today }: { readonly issue: DeskIssue; readonly today: string }) {
  const to = `/a/${issue.assignment}/r/${issue.report}`;
  return (
    <Facts
      items={[
        { term: ISSUE_DESK_WORDS.project, detail: issue.project },
        { term: WORDS.unit, detail: issue.department },
        { term: ISSUE_DESK_WORDS.lost, detail: ISSUE_DESK_WORDS.points(issue.lost) },
        { term: WORDS.reason, detail: issue.reason },
        {
          term: ISSUE_DESK_WORDS.state,
          detail: <strong>{ISSUE_DESK_WORDS.states[issue.state]}</strong>,
        },
        { term: ISSUE_DESK_WORDS.dueOn, detail: <IssueDue issue={issue} today={today} /> },
        { term: WORDS.report, detail: <AppLink to={to}>{WORDS.openReport}</AppLink> },
      ]}
    />
  );
}

function Course({ read: { issue, steps, papers } }: { readonly read: IssueResponse }) {
  const mayOpen = useMay('issue.paper');
  const names = new Map(papers.map(({ sha256, name }) => [sha256, name]));
  const paperOf = (sha256: string) => {
    const name = names.get(sha256) ?? sha256.slice(0, 16);
    const to = `/api/desk/issues/${issue.issue}/papers/${sha256}`;
    return (
      <li key={sha256}>
        {mayOpen ? (
          <a href={to} download={name} aria-label={WORDS.open(name)}>
            {name}
          </a>
        ) : (
          name
        )}
      </li>
    );
  };
  return (
    <section className="stack">
      <h2>{WORDS.course}</h2>
      {steps.length === 0 ? (
        <p>{WORDS.noSteps}</p>
      ) : (
        <>
          <DeskTable
            caption={WORDS.course}
            heads={[WORDS.step, WORDS.note, WORDS.papers, WORDS.by, WORDS.at]}
          >
            {steps.map(({ kind, note, evidence, dueOn, by, at }) => (
              <tr key={`${at} ${kind}`}>
                <th scope="row">{WORDS.kinds[kind]}</th>
                <td className="desk-reason">
                  {note}
                  {dueOn === null ? null : (
                    <span className="desk-under">{WORDS.untilDay(dueOn)}</span>
                  )}
                </td>
                <td>{evidence.length === 0 ? null : <ul>{evidence.map(paperOf)}</ul>}</td>
                <td>{by}</td>
                <td className="issue-short">{sayMinute(at)}</td>
              </tr>
            ))}
          </DeskTable>
          {mayOpen && papers.length > 0 ? <p className="soft small">{WORDS.audited}</p> : null}
        </>
      )}
    </section>
  );
}

interface NextStepProps {
  readonly read: IssueResponse;
  readonly onDone: () => void;
}

function NextStep({ read: { issue }, onDone }: NextStepProps) {
  const mayWrite = useMay('issue.write');
  return (
    <section className="stack">
      <h2>{WORDS.act}</h2>
      {issue.state === 'rectified' ? (
        <p>{WORDS.closed}</p>
      ) : mayWrite ? (
        <StepForm issue={issue} onDone={onDone} />
      ) : (
        <p>{WORDS.mayNot}</p>
      )}
    </section>
  );
}
