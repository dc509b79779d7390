import * as z from 'zod/mini';
import type { FieldBody } from '../../../domain/fieldwork/field-act';
import type { Instant } from '../../../domain/kernel/instant';
import { toPlainText } from '../../../domain/kernel/plain-text';
import { fail, ok, type Result } from '../../../domain/kernel/result';
import { parseTypedDecimal } from '../../../domain/kernel/typed-decimal';
import { DOCUMENT_WORDS } from '../../../text/document-words';
import { FIELD_FORM_WORDS } from '../../../text/field-form-words';
import { instantOfLocal, localOf } from '../forms/local-time';

type Noted = FieldBody<'document.noted'>;

/** What is typed about one document. */
export const documentDraft = z.object({
  name: z.string(),
  state: z.nullable(z.enum(['received', 'missing', 'notApplicable'])),
  receivedAt: z.string(),
  copies: z.string(),
  trueCopy: z.boolean(),
  note: z.string(),
  evidence: z.array(z.string()),
});
export type DocumentDraft = z.infer<typeof documentDraft>;

/** What is wrong, by field, in words. */
export type DocumentFaults = Readonly<Partial<Record<keyof DocumentDraft, string>>>;

/** A document as its form begins; what is noted first came now, in one copy. */
export const draftOfDocument = (
  noted: Noted | null,
  name: string,
  now: Instant,
): DocumentDraft => ({
  name,
  state: noted?.state ?? null,
  receivedAt: localOf(noted?.receivedAt ?? now),
  copies: String(noted?.copies ?? 1),
  trueCopy: noted?.trueCopy ?? false,
  note: noted?.note ?? '',
  evidence: [...(noted?.evidence ?? [])],
});

/** The entry's body from what was typed, or what is wrong with it. */
export function documentBody(
  draft: DocumentDraft,
  document: string,
): Result<Noted, DocumentFaults> {
  const faults: Partial<Record<keyof DocumentDraft, string>> = {};
  const name = toPlainText(draft.name).trim();
  if (name === '') faults.name = FIELD_FORM_WORDS.missing;
  const { state } = draft;
  if (state === null) return fail({ ...faults, state: FIELD_FORM_WORDS.missing });
  const came = state === 'received';
  const receivedAt = came ? instantOfLocal(draft.receivedAt) : null;
  if (came && receivedAt === null) faults.receivedAt = DOCUMENT_WORDS.badTime;
  const copies = parseTypedDecimal(draft.copies, 0);
  if (came && !copies.ok) faults.copies = DOCUMENT_WORDS.badCount;
  const note = toPlainText(draft.note).trim();
  const body: Noted = {
    ...{ document, name, state, receivedAt, note, evidence: draft.evidence },
    copies: came && copies.ok ? copies.value : 0,
    trueCopy: came && draft.trueCopy,
  };
  return Object.keys(faults).length === 0 ? ok(body) : fail(faults);
}
