import { useState } from 'react';
import * as z from 'zod/mini';
import { indicatorsOf } from '../../../domain/framework/framework';
import { toPlainText } from '../../../domain/kernel/plain-text';
import { askedIn } from '../../../domain/panel/member-step';
import { dropUnwanted } from '../../../store/panel/wanted-materials';
import { PLEDGE_WORDS } from '../../../text/panel-act-words';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { ChoiceGroup } from '../../../ui/choice-group';
import { ConfirmDialog } from '../../../ui/confirm-dialog';
import { SeveralChoices } from '../../../ui/several-choices';
import { TextArea } from '../../../ui/text-area';
import { indicatorNames } from '../names-of';
import { PanelFaultNotice } from '../panel-fault-notice';
import type { SessionPageProps } from '../panel-props';
import { useJsonDraft } from '../use-json-draft';
import { usePanelAct } from '../use-panel-act';

const DRAFT = z.object({
  from: z.nullable(z.enum(['whole', 'some'])),
  indicators: z.array(z.string()),
  reason: z.string(),
});
const EMPTY: z.infer<typeof DRAFT> = { from: null, indicators: [], reason: '' };
const MAX_REASON = 1000;

const CHOICES = [
  { value: 'whole', label: PLEDGE_WORDS.whole },
  { value: 'some', label: PLEDGE_WORDS.some },
] as const;

/** What is missing of a recusal from these indicators. */
function lacks({ from, reason }: z.infer<typeof DRAFT>, indicators: readonly string[]) {
  return {
    which: from === 'some' && indicators.length === 0,
    reason: toPlainText(reason).trim() === '',
  };
}

/** A member leaves the session or some indicators of it, for good and with a reason. */
export function RecusalCard(props: SessionPageProps) {
  const { session, work, panel, state, round } = props;
  const { person } = session.who;
  const field = `panel:${panel.session}:recusal`;
  const place = { assignment: work.assignment, field };
  const { value: typed, change, reset } = useJsonDraft(session, place, DRAFT, EMPTY);
  const { act, busy, fault } = usePanelAct(props);
  const [isTried, setIsTried] = useState(false);
  const [isAsking, setIsAsking] = useState(false);
  if (typed === null) return null;
  const left = state.members.find((each) => each.person === person)?.recusedFrom ?? [];
  // What only an earlier round was about can be left too.
  const asked = new Set(askedIn(state, state.rounds[0] ?? round, person));
  const isChair = person === state.convening.chair;
  const choices = indicatorsOf(work.pkg.framework)
    .filter(({ id }) => asked.has(id))
    .map(({ id, name }) => ({ id, text: name }));
  const { from, reason } = typed;
  // A draft may name an indicator that is left or gone by now.
  const chosen = typed.indicators.filter((id) => asked.has(id));
  const missing = lacks(typed, chosen);
  const begin = () => {
    setIsTried(true);
    setIsAsking(from !== null && !missing.which && !missing.reason);
  };
  const record = async () => {
    setIsAsking(false);
    const indicators = from === 'whole' ? null : chosen;
    const body = { indicators, reason: toPlainText(reason).trim() };
    if (!(await act({ type: 'member.recused', body }, [field]))) return;
    reset(EMPTY, typed);
    // What they have of it, without waiting for a network.
    dropUnwanted(session.writer).catch(() => undefined);
  };
  return (
    <Card title={PLEDGE_WORDS.recusal}>
      <p>{PLEDGE_WORDS.recusalLead}</p>
      {left === 'all' || left.length === 0 ? null : (
        <p>{PLEDGE_WORDS.left(indicatorNames(work, left))}</p>
      )}
      <ChoiceGroup
        legend={PLEDGE_WORDS.recusal}
        choices={isChair ? CHOICES.slice(1) : CHOICES}
        hint={isChair ? PLEDGE_WORDS.chairStays : undefined}
        value={from}
        onChange={(value) => change({ ...typed, from: value })}
      />
      {from === 'some' ? (
        <SeveralChoices
          legend={PLEDGE_WORDS.which}
          hint=""
          error={isTried && missing.which ? PLEDGE_WORDS.whichMissing : undefined}
          choices={choices}
          value={chosen}
          onChange={(value) => change({ ...typed, indicators: value ?? [] })}
        />
      ) : null}
      {from === null ? null : (
        <>
          <TextArea
            label={PLEDGE_WORDS.reason}
            hint={PLEDGE_WORDS.reasonHint}
            maxLength={MAX_REASON}
            error={isTried && missing.reason ? PLEDGE_WORDS.reasonMissing : undefined}
            value={reason}
            onChange={(event) => change({ ...typed, reason: event.target.value })}
          />
          <p className="soft">{PLEDGE_WORDS.recordLead}</p>
          <PanelFaultNotice fault={fault} />
          <Button kind="danger" busy={busy} onClick={begin}>
            {PLEDGE_WORDS.record}
          </Button>
          <ConfirmDialog
            open={isAsking}
            words={{ ...PLEDGE_WORDS, title: PLEDGE_WORDS.confirmTitle }}
            kind="danger"
            onClose={() => setIsAsking(false)}
            onConfirm={() => void record()}
          >
            <p>
              {from === 'whole'
                ? PLEDGE_WORDS.confirmWhole
                : PLEDGE_WORDS.confirmSome(indicatorNames(work, chosen))}
            </p>
          </ConfirmDialog>
        </>
      )}
    </Card>
  );
}
