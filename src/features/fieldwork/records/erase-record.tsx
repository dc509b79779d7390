import type { KeptRecord } from '../../../domain/fieldwork/fieldwork';
import { versionsOf } from '../../../domain/fieldwork/kept-papers';
import { AskReason } from '../../../forms/ask-reason';
import { SaveNotice } from '../../../forms/save-notice';
import { useSave } from '../../../forms/use-save';
import { wholeEvaluation } from '../../../store/whole-evaluation';
import { RECORD_WORDS } from '../../../text/record-words';
import type { FieldPageProps } from '../forms/field-page';
import { erasureInputs } from './erasure-inputs';

interface EraseProps extends Pick<FieldPageProps, 'session' | 'work'> {
  readonly record: KeptRecord;
}

/** Destroys every version of an own record on request; there as long as one of them is left. */
export function EraseRecord({ session, work, record }: EraseProps) {
  const { assignment } = work;
  const saver = useSave(session, work);
  const versions = versionsOf(wholeEvaluation(work).fieldwork, record.root);
  if (versions.every(({ erased }) => erased !== null)) return null;
  const erase = async (reason: string, drafts: readonly string[]) => {
    for (const input of erasureInputs(versions, reason, drafts)) {
      if ((await saver.save(input)) === null) return;
    }
  };
  return (
    <>
      <SaveNotice fault={saver.fault} />
      <AskReason
        {...{ session, assignment }}
        field={`erasure:${record.root}`}
        action={RECORD_WORDS.erase}
        lead={RECORD_WORDS.eraseLead}
        label={RECORD_WORDS.eraseReason}
        onReason={erase}
      />
    </>
  );
}
