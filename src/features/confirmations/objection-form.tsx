import { useEffect } from 'react';
import * as z from 'zod/mini';
import type { ConfirmedFact } from '../../domain/fieldwork/acts/confirmation';
import { UNIT_WORDS } from '../../text/confirmation-words';
import { Button } from '../../ui/button';
import { TextArea } from '../../ui/text-area';
import { ActFaultNotice } from './act-fault-notice';
import type { SheetProps } from './confirmation-view';
import { objectionField } from './party-form';
import { objected, objectionText, standingText } from './unrecorded-objections';
import { useAct } from './use-act';
import { useKeptDraft } from './use-kept-draft';
import type { Stepping } from './use-step';

export interface ObjectionFormProps extends SheetProps {
  readonly fact: ConfirmedFact;
  readonly number: number;
  /** Told of what stands in the field. */
  readonly onTyped: Stepping['setTyped'];
}

const typed = z.string();

/** What the unit has against one fact: a draft while it is typed, an entry when it is confirmed. */
export function ObjectionForm({ view, sheet, fact, number, onTyped }: ObjectionFormProps) {
  const { assignment } = view.work;
  const { confirmation } = sheet.value;
  const field = objectionField(confirmation, fact.id);
  const standing = standingText(sheet, fact.id);
  const { value, change } = useKeptDraft(view.session, { assignment, field }, typed, standing);
  const { act, busy, fault } = useAct(view.session, assignment);
  useEffect(() => {
    if (value !== undefined) onTyped((all) => ({ ...all, [fact.id]: value }));
  }, [onTyped, fact.id, value]);
  if (value === undefined) return null;
  const text = objectionText(value);
  const save = async () => {
    await act(async () => objected(sheet, fact.id, text));
  };
  return (
    <>
      <TextArea
        label={UNIT_WORDS.objection(number)}
        hint={standing === '' ? undefined : UNIT_WORDS.takeBack}
        maxLength={2000}
        value={value}
        onChange={(event) => change(event.target.value)}
      />
      {text === standing ? null : (
        <Button busy={busy} onClick={() => void save()}>
          {UNIT_WORDS.saveObjection}
        </Button>
      )}
      {standing !== '' && text === standing ? (
        <p role="status">{UNIT_WORDS.objectionKept}</p>
      ) : null}
      <ActFaultNotice fault={fault} />
    </>
  );
}
