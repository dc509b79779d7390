import * as z from 'zod/mini';
import type { CheckRow } from '../../../domain/fieldwork/check-table';
import type { FieldBody } from '../../../domain/fieldwork/field-act';
import { toPlainText } from '../../../domain/kernel/plain-text';
import { fail, ok, type Result } from '../../../domain/kernel/result';
import { FIELD_FORM_WORDS } from '../../../text/field-form-words';
import { parseOptional, typeNumber } from '../forms/typed-number';

/** What is typed about one line of the check table. */
export const checkDraft = z.object({
  name: z.string(),
  unit: z.string(),
  planned: z.string(),
  accounted: z.string(),
  found: z.string(),
  note: z.string(),
  /** `indicator:figure`, empty where it feeds none. */
  feeds: z.string(),
  evidence: z.array(z.string()),
});
export type CheckDraft = z.infer<typeof checkDraft>;

/** What is wrong, by field, in words. */
export type CheckFaults = Readonly<Partial<Record<keyof CheckDraft, string>>>;

const MILLI = 3;

/** A line as its form begins. */
export const draftOfRow = (row: CheckRow | null): CheckDraft => ({
  name: row?.name ?? '',
  unit: row?.unit ?? '',
  planned: typeNumber(row?.plannedMilli ?? null, MILLI),
  accounted: typeNumber(row?.accountedMilli ?? null, MILLI),
  found: typeNumber(row?.foundMilli ?? null, MILLI),
  note: row?.note ?? '',
  feeds: row?.feeds ? `${row.feeds.indicator}:${row.feeds.figure}` : '',
  evidence: [...(row?.evidence ?? [])],
});

const feedsOf = (typed: string): FieldBody<'quantity.checked'>['feeds'] => {
  const [indicator = '', figure = ''] = typed.split(':');
  return figure === '' ? null : { indicator, figure };
};

/**
 * The entry's body from what was typed, or what is wrong with it.
 * @param givenMilli how many there are to be by the plan, whatever was typed; null where it says nothing
 */
export function checkBody(
  draft: CheckDraft,
  place: { readonly check: string; readonly site: string; readonly visit: string | null },
  givenMilli: number | null = null,
): Result<FieldBody<'quantity.checked'>, CheckFaults> {
  const faults: Partial<Record<keyof CheckDraft, string>> = {};
  const text = (field: 'name' | 'unit'): string => {
    const value = toPlainText(draft[field]).trim();
    if (value === '') faults[field] = FIELD_FORM_WORDS.missing;
    return value;
  };
  const quantity = (field: 'planned' | 'accounted' | 'found'): number | null => {
    const parsed = parseOptional(draft[field], MILLI);
    if (parsed.ok) return parsed.value;
    faults[field] = parsed.error;
    return null;
  };
  const body = {
    ...{ ...place, name: text('name'), unit: text('unit') },
    plannedMilli: givenMilli ?? quantity('planned'),
    accountedMilli: quantity('accounted'),
    foundMilli: quantity('found'),
    note: toPlainText(draft.note).trim(),
    evidence: draft.evidence,
    feeds: feedsOf(draft.feeds),
  };
  if (draft.found.trim() === '') faults.found = FIELD_FORM_WORDS.missing;
  return Object.keys(faults).length === 0 ? ok(body) : fail(faults);
}
