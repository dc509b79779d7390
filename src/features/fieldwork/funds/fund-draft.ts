import * as z from 'zod/mini';
import { FUND_LEVELS } from '../../../domain/fieldwork/acts/check';
import type { FieldBody } from '../../../domain/fieldwork/field-act';
import { toPlainText } from '../../../domain/kernel/plain-text';
import { fail, ok, type Result } from '../../../domain/kernel/result';
import { FIELD_FORM_WORDS } from '../../../text/field-form-words';
import { parseOptional, typeNumber } from '../forms/typed-number';

type Traced = FieldBody<'fund.traced'>;

/** What is typed about one step of the money. */
export const fundDraft = z.object({
  from: z.string(),
  to: z.string(),
  /** Null until it is chosen: nobody's level is assumed. */
  toLevel: z.nullable(z.enum(FUND_LEVELS)),
  isLowest: z.boolean(),
  sent: z.string(),
  arrived: z.string(),
  arrivedOn: z.string(),
  site: z.string(),
  note: z.string(),
  evidence: z.array(z.string()),
});
export type FundDraft = z.infer<typeof fundDraft>;

/** What is wrong, by field, in words. */
export type FundFaults = Readonly<Partial<Record<keyof FundDraft, string>>>;

const YUAN = 2;

/** A step as its form begins. */
export const draftOfStep = (step: Traced | null): FundDraft => ({
  from: step?.from ?? '',
  to: step?.to ?? '',
  toLevel: step?.toLevel ?? null,
  isLowest: step?.isLowest ?? false,
  sent: typeNumber(step?.sentFen ?? null, YUAN),
  arrived: typeNumber(step?.arrivedFen ?? null, YUAN),
  arrivedOn: step?.arrivedOn ?? '',
  site: step?.site ?? '',
  note: step?.note ?? '',
  evidence: [...(step?.evidence ?? [])],
});

/** The entry's body from what was typed, or what is wrong with it. */
export function fundBody(
  draft: FundDraft,
  place: { readonly step: string; readonly visit: string | null },
): Result<Traced, FundFaults> {
  const faults: Partial<Record<keyof FundDraft, string>> = {};
  const name = (field: 'from' | 'to'): string => {
    const value = toPlainText(draft[field]).trim();
    if (value === '') faults[field] = FIELD_FORM_WORDS.missing;
    return value;
  };
  const money = (field: 'sent' | 'arrived'): number | null => {
    const parsed = parseOptional(draft[field], YUAN);
    if (parsed.ok) return parsed.value;
    faults[field] = parsed.error;
    return null;
  };
  const names = { from: name('from'), to: name('to') };
  const amounts = { sentFen: money('sent'), arrivedFen: money('arrived') };
  const { toLevel } = draft;
  if (toLevel === null) return fail({ ...faults, toLevel: FIELD_FORM_WORDS.notChosen });
  const body: Traced = {
    ...place,
    site: draft.site === '' ? null : draft.site,
    ...names,
    ...{ toLevel, isLowest: draft.isLowest },
    ...amounts,
    arrivedOn: draft.arrivedOn === '' ? null : draft.arrivedOn,
    note: toPlainText(draft.note).trim(),
    evidence: draft.evidence,
  };
  return Object.keys(faults).length === 0 ? ok(body) : fail(faults);
}
