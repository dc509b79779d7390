import { printDecimal } from '../../../domain/kernel/print-decimal';
import { fail, ok, type Result } from '../../../domain/kernel/result';
import { parseTypedDecimal } from '../../../domain/kernel/typed-decimal';
import { FIELD_FORM_WORDS } from '../../../text/field-form-words';

/** A number that may be left out, in units of 10^-`decimals`; what is wrong is said in words. */
export function parseOptional(typed: string, decimals: number): Result<number | null, string> {
  if (typed.trim() === '') return ok(null);
  const parsed = parseTypedDecimal(typed, decimals);
  if (parsed.ok) return parsed;
  switch (parsed.error) {
    case 'empty':
      return ok(null);
    case 'tooManyDecimals':
      return fail(FIELD_FORM_WORDS.tooManyDecimals(decimals));
    case 'tooLarge':
      return fail(FIELD_FORM_WORDS.numberTooLarge);
    case 'notNumber':
      return fail(FIELD_FORM_WORDS.notNumber);
  }
}

/** A number as it is typed; empty where there is none. */
export const typeNumber = (value: number | null, decimals: number): string =>
  value === null ? '' : printDecimal(value, decimals, 'shortest');

/** A quantity in thousandths as people read it. */
export const printQuantity = (milli: number): string => printDecimal(milli, 3, 'shortest');
