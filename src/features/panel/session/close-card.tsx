import { useState } from 'react';
import * as z from 'zod/mini';
import { toPlainText } from '../../../domain/kernel/plain-text';
import { askedIn, ballotOf } from '../../../domain/panel/member-step';
import { CLOSE_WORDS } from '../../../text/panel-act-words';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { ConfirmDialog } from '../../../ui/confirm-dialog';
import { TextField } from '../../../ui/text-field';
import { personName } from '../names-of';
import { PanelFaultNotice } from '../panel-fault-notice';
import type { SessionPageProps } from '../panel-props';
import { useJsonDraft } from '../use-json-draft';
import { usePanelAct } from '../use-panel-act';

const MAX_REASON = 500;

const REASONS = z.record(z.string(), z.string());

const reasonsField = ({ panel, round }: SessionPageProps): string =>
  `panel:${panel.session}:${round.round}:absent`;

/** Ballots that count, and members that the round has none of. */
function countedIn({ state, round }: SessionPageProps) {
  const asked = state.members.filter(({ person }) => askedIn(state, round, person).length > 0);
  const ballots = asked.flatMap(({ person }) => ballotOf(round, person)?.hash ?? []);
  const missing = asked.filter(({ person }) => ballotOf(round, person) === null);
  return { ballots: [...ballots].sort(), missing: missing.map(({ person }) => person) };
}

function hindrance({ state }: SessionPageProps, have: number): string | null {
  if (have === 0) return CLOSE_WORDS.none;
  const needed = state.convening.quorum?.members ?? 1;
  return have < needed ? CLOSE_WORDS.few(have, needed) : null;
}

/** The chair ends a round: names every ballot that counts, and says why others have none. */
export function CloseCard(props: SessionPageProps) {
  const { work, round } = props;
  const { act, busy, fault } = usePanelAct(props);
  const place = { assignment: work.assignment, field: reasonsField(props) };
  const { value: reasons, change: setReasons } = useJsonDraft(props.session, place, REASONS, {});
  const [isAsking, setIsAsking] = useState(false);
  const [isTried, setIsTried] = useState(false);
  const { ballots, missing } = countedIn(props);
  const reasonOf = (person: string): string => toPlainText(reasons?.[person] ?? '').trim();
  const hindered = hindrance(props, ballots.length);
  const begin = () => {
    setIsTried(true);
    if (missing.every((person) => reasonOf(person) !== '')) setIsAsking(true);
  };
  const close = () => {
    setIsAsking(false);
    const absent = missing.map((person) => ({ person, reason: reasonOf(person) }));
    const body = { round: round.round, ballots, absent };
    void act({ type: 'round.closed', body }, [place.field]);
  };
  return (
    <Card title={CLOSE_WORDS.title}>
      <p>{CLOSE_WORDS.lead}</p>
      {missing.map((person) => (
        <TextField
          key={person}
          label={CLOSE_WORDS.absent(personName(work, person))}
          maxLength={MAX_REASON}
          value={reasons?.[person] ?? ''}
          readOnly={reasons === null}
          error={isTried && reasonOf(person) === '' ? CLOSE_WORDS.absentMissing : undefined}
          onChange={(event) => setReasons({ ...reasons, [person]: event.target.value })}
        />
      ))}
      <PanelFaultNotice fault={fault} />
      {hindered === null ? null : <p className="soft">{hindered}</p>}
      <Button off={hindered !== null} busy={busy} onClick={begin}>
        {CLOSE_WORDS.close}
      </Button>
      <ConfirmDialog
        open={isAsking}
        words={CLOSE_WORDS}
        onClose={() => setIsAsking(false)}
        onConfirm={close}
      >
        <p>{CLOSE_WORDS.counted(ballots.length)}</p>
        <p>{CLOSE_WORDS.lead}</p>
      </ConfirmDialog>
    </Card>
  );
}
