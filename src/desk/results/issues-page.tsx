import { useState } from 'react';
import {
  type DeskIssue,
  ISSUE_DUES,
  type IssuesQuery,
  issuesResponse,
} from '../../contract/issues';
import { ISSUE_STATES } from '../../domain/statement/yearly-fact';
import { ISSUE_DESK_WORDS as WORDS } from '../../text/issue-desk-words';
import { REFERRAL_WORDS } from '../../text/referral-words';
import { AppLink } from '../../ui/app-link';
import { Button } from '../../ui/button';
import { Empty } from '../../ui/empty';
import { TextField } from '../../ui/text-field';
import { DeskTable } from '../desk-table';
import { PlainSelect } from '../frameworks/plain-select';
import { LoadedView } from '../loaded-view';
import { useLoaded } from '../use-loaded';
import { useSought } from '../use-sought';
import { IssueDue } from './issue-due';
import { useKnowsReferrals } from './use-knows-referrals';

const HEADS = [...[WORDS.project, WORDS.issue, WORDS.lost, WORDS.state, WORDS.dueOn, WORDS.open]];
const STATES = [
  { value: '', label: WORDS.anyState },
  ...ISSUE_STATES.map((value) => ({ value, label: WORDS.states[value] })),
];
const DUES = [
  { value: '', label: WORDS.anyDue },
  ...ISSUE_DUES.map((value) => ({ value, label: WORDS.dues[value] })),
];

/** What is chosen of the two lists; an empty choice asks for all. */
interface Chosen {
  readonly state: string;
  readonly due: string;
}

function pathOf(query: { readonly [key in keyof IssuesQuery]: string | undefined }): string {
  const asked = Object.entries(query).flatMap(([key, value]) =>
    value === undefined || value === '' ? [] : [[key, value]],
  );
  return asked.length === 0 ? '/issues' : `/issues?${new URLSearchParams(asked)}`;
}

/** `/issues`: what signed reports took points off for, and how far it is; of one assignment or all. */
export function IssuesPage({ assignment }: { readonly assignment?: string }) {
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<Chosen>({ state: '', due: '' });
  const [after, setAfter] = useState<string | undefined>();
  const q = useSought(typed);
  const path = pathOf({ q, ...chosen, assignment, after });
  const { loaded, reload } = useLoaded(path, issuesResponse);
  const choose = (part: Partial<Chosen>) => {
    setChosen({ ...chosen, ...part });
    setAfter(undefined);
  };
  const mayKnow = useKnowsReferrals();
  const isNarrowed = path !== '/issues';
  return (
    <>
      <h1>{WORDS.title}</h1>
      <p className="soft">{assignment === undefined ? WORDS.intro : WORDS.ofOne}</p>
      <div className="desk-tools">
        <TextField
          label={WORDS.search}
          type="search"
          value={typed}
          onChange={({ target }) => {
            setTyped(target.value);
            setAfter(undefined);
          }}
        />
        <PlainSelect
          label={WORDS.state}
          value={chosen.state}
          options={STATES}
          onChoose={(state) => choose({ state })}
        />
        <PlainSelect
          label={WORDS.due}
          value={chosen.due}
          options={DUES}
          onChoose={(due) => choose({ due })}
        />
        <AppLink to="/issues/reminders">{WORDS.toReminders}</AppLink>
        {mayKnow ? <AppLink to="/issues/referrals">{REFERRAL_WORDS.title}</AppLink> : null}
        {assignment === undefined ? null : <AppLink to="/issues">{WORDS.toAll}</AppLink>}
      </div>
      <LoadedView loaded={loaded} onRetry={reload}>
        {({ issues, next, today }) => (
          <>
            <Issues issues={issues} today={today} isNarrowed={isNarrowed} />
            <p className="desk-buttons">
              {after === undefined ? null : (
                <Button onClick={() => setAfter(undefined)}>{WORDS.first}</Button>
              )}
              {next === null ? null : <Button onClick={() => setAfter(next)}>{WORDS.more}</Button>}
            </p>
          </>
        )}
      </LoadedView>
    </>
  );
}

interface IssuesProps {
  readonly issues: readonly DeskIssue[];
  readonly today: string;
  readonly isNarrowed: boolean;
}

function Issues({ issues, today, isNarrowed }: IssuesProps) {
  if (issues.length === 0) {
    return isNarrowed ? (
      <p aria-live="polite">{WORDS.nothingFits}</p>
    ) : (
      <Empty title={WORDS.none} detail={WORDS.noneDetail} />
    );
  }
  return (
    <DeskTable caption={WORDS.title} heads={HEADS}>
      {issues.map((issue) => (
        <tr key={issue.issue}>
          <th scope="row">
            {issue.project}
            <span className="desk-under">{issue.department}</span>
          </th>
          <td>
            {issue.title}
            <span className="desk-under">{issue.reason}</span>
          </td>
          <td className="number">{WORDS.points(issue.lost)}</td>
          <td className="issue-short">{WORDS.states[issue.state]}</td>
          <td className="issue-short">
            <IssueDue issue={issue} today={today} />
          </td>
          <td>
            <AppLink to={`/issues/i/${issue.issue}`} aria-label={WORDS.opens(issue.title)}>
              {WORDS.open}
            </AppLink>
          </td>
        </tr>
      ))}
    </DeskTable>
  );
}
