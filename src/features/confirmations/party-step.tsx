import { useState } from 'react';
import type { Party } from '../../domain/fieldwork/acts/confirmation';
import { standingObjections } from '../../domain/fieldwork/confirmation-stage';
import { PARTY_WORDS, UNIT_WORDS } from '../../text/confirmation-words';
import { HANDWRITING_LABEL } from '../../text/handwriting-words';
import { Button } from '../../ui/button';
import { SignatureField } from '../../ui/signature-field';
import { TextArea } from '../../ui/text-area';
import { TextField } from '../../ui/text-field';
import { ActFaultNotice } from './act-fault-notice';
import type { SheetProps } from './confirmation-view';
import {
  emptyForm,
  faultsOf,
  formField,
  type PartyActKind,
  type PartyForm,
  partyAct,
  partyForm,
} from './party-form';
import { SheetFacts } from './sheet-facts';
import { useAct } from './use-act';
import { useKeptDraft } from './use-kept-draft';

export interface PartyStepProps extends SheetProps {
  readonly kind: PartyActKind;
  readonly party: Party;
  /** Back to the facts, whether or not anything was recorded. */
  readonly onDone: () => void;
}

/** The fields and, when pressed, the entry; nothing is recorded while anything is missing. */
function usePartyForm({ view, sheet, kind, party, onDone }: PartyStepProps) {
  const { assignment } = view.work;
  const place = { assignment, field: formField(sheet.value.confirmation, kind, party) };
  const { value, change } = useKeptDraft(view.session, place, partyForm, emptyForm(party));
  const [picture, setPicture] = useState<string | null>(null);
  const [pressed, setPressed] = useState(false);
  const { act, busy, fault } = useAct(view.session, assignment);
  const confirm = async () => {
    setPressed(true);
    if (value === undefined || picture === null) return;
    if (Object.values(faultsOf(kind, value, picture)).some(Boolean)) return;
    if ((await act(() => partyAct(view, sheet, kind, value, picture))) !== null) onDone();
  };
  const faults = pressed && value !== undefined ? faultsOf(kind, value, picture) : null;
  return { value, change, setPicture, confirm, busy, fault, faults };
}

type Filling = ReturnType<typeof usePartyForm> & { readonly value: PartyForm };

const WORDS = {
  sign: {
    name: UNIT_WORDS.name,
    post: UNIT_WORDS.post,
    drawing: UNIT_WORDS.drawing,
    confirm: UNIT_WORDS.confirmSign,
  },
  refuse: {
    name: UNIT_WORDS.witnessName,
    post: UNIT_WORDS.witnessPost,
    drawing: UNIT_WORDS.witnessDrawing,
    confirm: UNIT_WORDS.confirmRefuse,
  },
} as const;

function Fields({ kind, filling }: { kind: PartyActKind; filling: Filling }) {
  const { value, change, setPicture, faults } = filling;
  const words = WORDS[kind];
  return (
    <>
      {kind === 'refuse' ? (
        <TextArea
          label={UNIT_WORDS.reason}
          maxLength={1000}
          value={value.reason}
          error={faults?.reason ? UNIT_WORDS.needsReason : undefined}
          onChange={(event) => change({ ...value, reason: event.target.value })}
        />
      ) : null}
      <TextField
        label={words.name}
        maxLength={40}
        autoComplete="off"
        value={value.name}
        error={faults?.name ? UNIT_WORDS.needsName : undefined}
        onChange={(event) => change({ ...value, name: event.target.value })}
      />
      <TextField
        label={words.post}
        maxLength={60}
        autoComplete="off"
        value={value.post}
        onChange={(event) => change({ ...value, post: event.target.value })}
      />
      <SignatureField
        label={words.drawing}
        hint={HANDWRITING_LABEL}
        error={faults?.drawing ? UNIT_WORDS.needsDrawing : undefined}
        words={{ undo: UNIT_WORDS.undo, clear: UNIT_WORDS.clear }}
        start={value.strokes}
        onDrawn={(drawing) => {
          setPicture(drawing?.picture ?? null);
          change({ ...value, strokes: drawing?.strokes ?? '[]' });
        }}
      />
    </>
  );
}

/** One side signs, or its refusal is recorded with a witness: alone on the screen. */
export function PartyStep(props: PartyStepProps) {
  const { sheet, kind, party, onDone } = props;
  const filling = usePartyForm(props);
  const { value } = filling;
  if (value === undefined) return null;
  const side = PARTY_WORDS[party];
  const objections = Object.keys(standingObjections(sheet)).length;
  const title = kind === 'sign' ? UNIT_WORDS.signTitle(side) : `${UNIT_WORDS.refuseTitle}：${side}`;
  const lead =
    kind === 'sign'
      ? UNIT_WORDS.signLead(sheet.value.facts.length, objections)
      : UNIT_WORDS.refuseLead;
  return (
    <>
      <h1>{title}</h1>
      <p>{lead}</p>
      <SheetFacts {...props} />
      <Fields kind={kind} filling={{ ...filling, value }} />
      <ActFaultNotice fault={filling.fault} />
      <div className="unit-buttons">
        <Button kind="primary" busy={filling.busy} onClick={() => void filling.confirm()}>
          {WORDS[kind].confirm}
        </Button>
        <Button onClick={onDone}>{UNIT_WORDS.back}</Button>
      </div>
    </>
  );
}
