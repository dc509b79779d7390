import { useState } from 'react';
import * as z from 'zod/mini';
import { toPlainText } from '../../../domain/kernel/plain-text';
import { GUEST_CAPACITIES } from '../../../domain/panel/panel-act';
import { CAPACITY_WORDS, MINUTES_WORDS } from '../../../text/minutes-words';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { ChoiceGroup } from '../../../ui/choice-group';
import { TextArea } from '../../../ui/text-area';
import { TextField } from '../../../ui/text-field';
import { useFirstFault } from '../../../ui/use-first-fault';
import { PanelFaultNotice } from '../panel-fault-notice';
import type { SessionPageProps } from '../panel-props';
import { useJsonDraft } from '../use-json-draft';
import { usePanelAct } from '../use-panel-act';

const DRAFT = z.object({
  name: z.string(),
  capacity: z.nullable(z.enum(GUEST_CAPACITIES)),
  opinion: z.string(),
});
const EMPTY: z.infer<typeof DRAFT> = { name: '', capacity: null, opinion: '' };
const CHOICES = GUEST_CAPACITIES.map((value) => ({ value, label: CAPACITY_WORDS[value] }));
const MAX_NAME = 40;
const MAX_OPINION = 4000;

/** The chair records what somebody said who is heard besides the panel. */
function GuestForm(props: SessionPageProps) {
  const { session, work, panel } = props;
  const place = { assignment: work.assignment, field: `panel:${panel.session}:guest` };
  const { value, change, reset } = useJsonDraft(session, place, DRAFT, EMPTY);
  const { act, busy, fault } = usePanelAct(props);
  const [isTried, setIsTried] = useState(false);
  const { form, toFirst } = useFirstFault();
  if (value === null) return null;
  const name = toPlainText(value.name).trim();
  const opinion = toPlainText(value.opinion).trim();
  const { capacity } = value;
  const missing = (lacks: boolean, words: string) => (isTried && lacks ? words : undefined);
  const add = async () => {
    setIsTried(true);
    if (name === '' || opinion === '' || capacity === null) {
      toFirst();
      return;
    }
    const body = { name, capacity, opinion };
    if (!(await act({ type: 'guest.heard', body }, [place.field]))) return;
    reset(EMPTY, value);
    setIsTried(false);
  };
  return (
    <div ref={form} className="stack">
      <TextField
        label={MINUTES_WORDS.guestName}
        maxLength={MAX_NAME}
        value={value.name}
        error={missing(name === '', MINUTES_WORDS.guestNameMissing)}
        onChange={(event) => change({ ...value, name: event.target.value })}
      />
      <ChoiceGroup
        legend={MINUTES_WORDS.guestCapacity}
        layout="row"
        choices={CHOICES}
        value={capacity}
        error={missing(capacity === null, MINUTES_WORDS.guestCapacityMissing)}
        onChange={(chosen) => change({ ...value, capacity: chosen })}
      />
      <TextArea
        label={MINUTES_WORDS.guestOpinion}
        maxLength={MAX_OPINION}
        value={value.opinion}
        error={missing(opinion === '', MINUTES_WORDS.guestOpinionMissing)}
        onChange={(event) => change({ ...value, opinion: event.target.value })}
      />
      <PanelFaultNotice fault={fault} />
      <Button busy={busy} onClick={() => void add()}>
        {MINUTES_WORDS.addGuest}
      </Button>
    </div>
  );
}

/** Opinions of deputies and members of the CPPCC, apart from the panel's. */
export function GuestsCard(props: SessionPageProps) {
  const { session, state, round } = props;
  const isOpen = round.stage === 'complete';
  const mayAdd = isOpen && session.who.person === state.convening.chair;
  return (
    <Card title={MINUTES_WORDS.guests}>
      <p className="soft">{MINUTES_WORDS.guestsLead}</p>
      {state.guests.length === 0 ? <p>{MINUTES_WORDS.noGuests}</p> : null}
      {state.guests.map(({ hash, name, capacity, opinion }) => (
        <div key={hash}>
          <h3>
            {name}（{CAPACITY_WORDS[capacity]}）
          </h3>
          <p className="panel-text">{opinion}</p>
        </div>
      ))}
      {mayAdd ? <GuestForm {...props} /> : null}
    </Card>
  );
}
