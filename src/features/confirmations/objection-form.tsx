import * as z from 'zod/mini';
import type { ConfirmedFact } from '../../domain/fieldwork/acts/confirmation';
import { standingObjections } from '../../domain/fieldwork/confirmation-stage';
import { toPlainText } from '../../domain/kernel/plain-text';
import { UNIT_WORDS } from '../../text/confirmation-words';
import { Button } from '../../ui/button';
import { TextArea } from '../../ui/text-area';
import { ActFaultNotice } from './act-fault-notice';
import type { SheetProps } from './confirmation-view';
import { objectionField } from './party-form';
import { useAct } from './use-act';
import { useKeptDraft } from './use-kept-draft';

export interface ObjectionFormProps extends SheetProps {
  readonly fact: ConfirmedFact;
  readonly number: number;
}

const typed = z.string();

/** What the unit has against one fact: a draft while it is typed, an entry when it is confirmed. */
export function ObjectionForm({ view, sheet, fact, number }: ObjectionFormProps) {
  const { assignment } = view.work;
  const { confirmation } = sheet.value;
  const field = objectionField(confirmation, fact.id);
  const standing = (standingObjections(sheet)[fact.id] ?? []).join('\n');
  const { value, change } = useKeptDraft(view.session, { assignment, field }, typed, standing);
  const { act, busy, fault } = useAct(view.session, assignment);
  if (value === undefined) return null;
  const text = toPlainText(value).trim();
  const save = async () => {
    const body = { confirmation, content: sheet.hash, fact: fact.id, text };
    await act(async () => ({
      act: { type: 'confirmation.objected', body },
      clearDrafts: [field],
    }));
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
