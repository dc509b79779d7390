import { useState } from 'react';
import { type DeskIssue, issuesResponse } from '../../contract/issues';
import type { IssuedLetter } from '../../contract/results-use';
import { toPlainText } from '../../domain/kernel/plain-text';
import { USE_WORDS, LETTER_DESK_WORDS as WORDS } from '../../text/use-desk-words';
import { Button } from '../../ui/button';
import { TextArea } from '../../ui/text-area';
import { TextField } from '../../ui/text-field';
import { FaultNotice } from '../fault-notice';
import { LoadedView } from '../loaded-view';
import { useDeskAct } from '../use-desk-act';
import { useLoaded } from '../use-loaded';
import { usePack } from './pack-choice';

export interface LetterFormProps {
  readonly path: string;
  readonly assignment: string;
  /** The newest version, which a further one replaces; null for the first. */
  readonly newest: IssuedLetter | null;
  readonly onCancel: () => void;
  readonly onDone: () => void;
}

/** A letter before it is issued; a further version begins with what the newest demands. */
export function LetterForm({ assignment, ...form }: LetterFormProps) {
  const { loaded, reload } = useLoaded(`/issues?assignment=${assignment}`, issuesResponse);
  return (
    <LoadedView loaded={loaded} onRetry={reload}>
      {({ issues }) => <Writing issues={issues} {...form} />}
    </LoadedView>
  );
}

interface WritingProps extends Omit<LetterFormProps, 'assignment'> {
  readonly issues: readonly DeskIssue[];
}

function firstDemands(issues: readonly DeskIssue[], newest: IssuedLetter | null) {
  const before = new Map(newest?.content.issues.map(({ issue, demand }) => [issue, demand]));
  return new Map(issues.map(({ issue }) => [issue, before.get(issue) ?? WORDS.firstDemand]));
}

const MOST_DAYS = 730;

/** Days as typed: none, a number of them, or not to be read. */
function daysOf(typed: string): number | null | 'wrong' {
  if (typed.trim() === '') return null;
  const days = /^\d{1,3}$/.test(typed.trim()) ? Number(typed) : 0;
  return days >= 1 && days <= MOST_DAYS ? days : 'wrong';
}

function Writing({ path, issues, newest, onCancel, onDone }: WritingProps) {
  const { pack, field } = usePack();
  const [typed, setTyped] = useState({ days: '', number: '', reason: '' });
  const [demands, setDemands] = useState(() => firstDemands(issues, newest));
  const [tried, setTried] = useState(false);
  const { act, busy, fault } = useDeskAct();
  const days = daysOf(typed.days);
  const { deadlineRequired = false, source = '' } = pack.feedback ?? {};
  const lacksDays = days === 'wrong' || (days === null && deadlineRequired);
  const lacksReason = newest !== null && typed.reason.trim() === '';
  const lacksDemand = [...demands.values()].some((demand) => demand.trim() === '');
  const issue = async () => {
    setTried(true);
    if (lacksDays || lacksReason || lacksDemand) return;
    const body = {
      replaces: newest?.content.version ?? null,
      reissueReason: newest === null ? null : typed.reason.trim(),
      ...{ officialNumber: typed.number.trim(), pack: pack.id, days },
      demands: [...demands].map(([of, demand]) => ({ issue: of, demand: demand.trim() })),
    };
    if ((await act(`${path}/letters`, null, body)) !== null) onDone();
  };
  const type = (key: keyof typeof typed, value: string) =>
    setTyped({ ...typed, [key]: toPlainText(value) });
  return (
    <div className="issue-form">
      {field}
      <TextField
        label={deadlineRequired ? WORDS.daysRequired : WORDS.days}
        hint={deadlineRequired ? WORDS.daysNote(source) : WORDS.daysFree}
        inputMode="numeric"
        value={typed.days}
        error={tried && lacksDays ? WORDS.daysWrong : undefined}
        onChange={({ target }) => type('days', target.value)}
      />
      <TextField
        label={WORDS.officialNumber}
        maxLength={60}
        value={typed.number}
        onChange={({ target }) => type('number', target.value)}
      />
      {newest === null ? null : (
        <TextArea
          label={WORDS.reason}
          maxLength={500}
          value={typed.reason}
          error={tried && lacksReason ? USE_WORDS.missing : undefined}
          onChange={({ target }) => type('reason', target.value)}
        />
      )}
      <Demands
        {...{ issues, demands, tried }}
        onDemand={(of, demand) => setDemands(new Map(demands).set(of, toPlainText(demand)))}
      />
      <p className="soft small">{WORDS.kept}</p>
      {fault === null ? null : <FaultNotice fault={fault} />}
      <div className="desk-buttons">
        <Button onClick={onCancel}>{WORDS.cancel}</Button>
        <Button kind="primary" busy={busy} onClick={() => void issue()}>
          {WORDS.issue}
        </Button>
      </div>
    </div>
  );
}

interface DemandsProps {
  readonly issues: readonly DeskIssue[];
  readonly demands: ReadonlyMap<string, string>;
  readonly tried: boolean;
  readonly onDemand: (issue: string, demand: string) => void;
}

function Demands({ issues, demands, tried, onDemand }: DemandsProps) {
  if (issues.length === 0) return <p>{WORDS.noIssues}</p>;
  return (
    <fieldset className="issue-form">
      <legend>{WORDS.demands}</legend>
      {issues.map(({ issue, title, lost, reason }) => {
        const demand = demands.get(issue) ?? '';
        return (
          <TextArea
            key={issue}
            label={WORDS.demandOf(title)}
            hint={`${WORDS.lostOf(lost)}。${reason}`}
            maxLength={1000}
            rows={2}
            value={demand}
            error={tried && demand.trim() === '' ? USE_WORDS.missing : undefined}
            onChange={({ target }) => onDemand(issue, target.value)}
          />
        );
      })}
    </fieldset>
  );
}
