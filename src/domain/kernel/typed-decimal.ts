import { fail, ok, type Result } from './result';

/** Why what was typed is not taken as a number. */
export type TypedNumberFault = 'empty' | 'notNumber' | 'tooManyDecimals' | 'tooLarge';

// Chinese keyboards give full-width digits, the full stop 。 and the comma ，; people copy thousands
// separators and spaces from sheets.
const plainDigits = (typed: string): string =>
  typed
    .normalize('NFKC')
    .replace(/。/g, '.')
    .replace(/[,，、\s]/g, '');

/**
 * What was typed as an integer of 10^-`decimals` units, by moving digits and never by floating
 * point: '12.5' with two decimals is 1250. Negative numbers are no numbers here.
 */
export function parseTypedDecimal(
  typed: string,
  decimals: number,
): Result<number, TypedNumberFault> {
  const digits = plainDigits(typed);
  if (digits === '') return fail('empty');
  const match = /^(\d*)(?:\.(\d*))?$/.exec(digits);
  if (match === null || digits === '.') return fail('notNumber');
  const whole = match[1] ?? '';
  const fraction = (match[2] ?? '').replace(/0+$/, '');
  if (fraction.length > decimals) return fail('tooManyDecimals');
  const units = Number(whole + fraction.padEnd(decimals, '0'));
  return Number.isSafeInteger(units) ? ok(units) : fail('tooLarge');
}
