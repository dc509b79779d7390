import type { EntryPlace } from '../../../domain/journal/evaluation';
import type { FieldSession } from '../../../store/field-session';
import { type CheckedReceipt, receiptsOf } from '../../../store/receipts';
import { REPORT_DOCUMENT_WORDS } from '../../../text/report-document-words';
import { sayWrittenMinute } from '../../../text/say-instant';

const covers = ({ leaf }: CheckedReceipt, { journal, seq }: EntryPlace): boolean =>
  leaf.kind === 'head' && leaf.journal === journal && leaf.seq >= seq;

/** The first entry of the bureau's log that holds the seal, as a document says it; null without one. */
export async function receiptLine(
  session: FieldSession,
  assignment: string,
  sealed: EntryPlace,
): Promise<string | null> {
  const all = (await receiptsOf(session, assignment)).filter((each) => covers(each, sealed));
  const [first] = [...all].sort((a, b) => a.index - b.index);
  if (first === undefined) return null;
  return REPORT_DOCUMENT_WORDS.receipt(first.index, sayWrittenMinute(first.leaf.received));
}
