import { useState } from 'react';
import * as z from 'zod/mini';
import { toPlainText } from '../../../domain/kernel/plain-text';
import { MINUTES_WORDS } from '../../../text/minutes-words';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { SeveralChoices } from '../../../ui/several-choices';
import { TextArea } from '../../../ui/text-area';
import { personName } from '../names-of';
import { PanelFaultNotice } from '../panel-fault-notice';
import type { SessionPageProps } from '../panel-props';
import { useJsonDraft } from '../use-json-draft';
import { usePanelAct } from '../use-panel-act';

const DRAFT = z.object({ present: z.array(z.string()), opinion: z.string() });
const MAX_OPINION = 8000;

/** Everybody who may sit in the room: the chair and the members who did not leave. */
export function attending({ state }: Pick<SessionPageProps, 'state'>): readonly string[] {
  const left = new Set(
    state.members.flatMap(({ person, recusedFrom }) => (recusedFrom === 'all' ? [person] : [])),
  );
  const all = [state.convening.chair, ...state.members.map(({ person }) => person)];
  return [...new Set(all)].filter((person) => !left.has(person));
}

/** Exactly what the minutes are over. */
function over({ state }: SessionPageProps) {
  const { convening, rounds } = state;
  const leftOut = rounds.flatMap(({ ballots }) =>
    ballots.flatMap(({ hash, leftOut: reason }) => (reason === null ? [] : [hash])),
  );
  const closes = rounds.flatMap(({ closedBy }) => closedBy ?? []);
  return { convening: convening.hash, closes, leftOut };
}

/** The chair draws the minutes: who was there, and what the group holds. */
export function DrawCard(props: SessionPageProps) {
  const { session, work, panel } = props;
  const people = attending(props);
  const place = { assignment: work.assignment, field: `panel:${panel.session}:minutes` };
  const last = props.state.minutes.at(-1)?.opinion ?? '';
  const empty = { present: [...people], opinion: last };
  const { value, change, reset } = useJsonDraft(session, place, DRAFT, empty);
  const { act, busy, fault } = usePanelAct(props);
  const [isTried, setIsTried] = useState(false);
  if (value === null) return null;
  // A draft may name somebody who has left since.
  const present = value.present.filter((person) => people.includes(person));
  const opinion = toPlainText(value.opinion).trim();
  const draw = async () => {
    setIsTried(true);
    if (present.length === 0 || opinion === '') return;
    const body = { ...over(props), present: [...present], opinion };
    if (!(await act({ type: 'minutes.drawn', body }, [place.field]))) return;
    reset(empty, value);
    setIsTried(false);
  };
  return (
    <Card title={MINUTES_WORDS.draw}>
      <p>{MINUTES_WORDS.drawLead}</p>
      <SeveralChoices
        legend={MINUTES_WORDS.present}
        hint=""
        error={isTried && present.length === 0 ? MINUTES_WORDS.presentMissing : undefined}
        choices={people.map((person) => ({ id: person, text: personName(work, person) }))}
        value={present}
        onChange={(chosen) => change({ ...value, present: chosen ?? [] })}
      />
      <TextArea
        label={MINUTES_WORDS.opinion}
        maxLength={MAX_OPINION}
        rows={6}
        value={value.opinion}
        error={isTried && opinion === '' ? MINUTES_WORDS.opinionMissing : undefined}
        onChange={(event) => change({ ...value, opinion: event.target.value })}
      />
      <p className="soft">{MINUTES_WORDS.drawNext}</p>
      <PanelFaultNotice fault={fault} />
      <Button busy={busy} onClick={() => void draw()}>
        {MINUTES_WORDS.drawing}
      </Button>
    </Card>
  );
}
