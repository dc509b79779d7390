import * as z from 'zod/mini';
import type { ConfirmedFact } from '../../domain/fieldwork/acts/confirmation';
import { factId, factSource } from '../../domain/fieldwork/fact-source';
import { toPlainText } from '../../domain/kernel/plain-text';

/** Field of the draft of the next sheet of an assignment. */
export const NEW_SHEET_FIELD = 'confirmation:new';

/** The most pieces of evidence that one fact may name, and the most facts of a sheet. */
export const MOST_EVIDENCE = 50;
const MOST_FACTS = 100;

const draftFact = z.strictObject({
  /** What the fact was taken from, where it was suggested. */
  key: z.string(),
  text: z.string(),
  evidence: z.array(z.string()),
});
export type DraftFact = z.infer<typeof draftFact>;

/** A sheet while it is being written; older builds named in `taken` what was suggested. */
export const sheetDraft = z.strictObject({
  site: z.nullable(z.string()),
  facts: z.array(draftFact),
  taken: z.optional(z.array(z.string())),
});
export type SheetDraft = z.infer<typeof sheetDraft>;

/**
 * The facts as an entry holds them, numbered F1, F2, … with what they were taken from; null while there is none, or one is empty or
 * too long.
 */
export function finishedFacts({ facts }: SheetDraft): ConfirmedFact[] | null {
  const made = facts.map(({ key, text, evidence }, i) => ({
    id: factId(i + 1, factSource(key)),
    text: toPlainText(text).trim(),
    evidence,
  }));
  const isComplete = made.every(({ text }) => text !== '' && text.length <= 2000);
  return made.length > 0 && made.length <= MOST_FACTS && isComplete ? made : null;
}

/** A new draft with the content of a sheet that was put before the unit earlier. */
export const draftFrom = (sheet: {
  readonly site: string | null;
  readonly facts: readonly ConfirmedFact[];
}): SheetDraft => ({
  site: sheet.site,
  facts: sheet.facts.map(({ id, text, evidence }) => ({ key: id, text, evidence: [...evidence] })),
});
