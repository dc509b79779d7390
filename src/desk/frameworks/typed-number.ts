import { fail, ok, type Result } from '../../domain/kernel/result';

/** Why what was typed is not taken. */
export type TypedFault = 'empty' | 'notNumber' | 'tooManyDecimals' | 'tooSmall' | 'tooLarge';

/** How a number is typed: its decimals, and the bounds that it keeps, in units of the last one. */
export interface NumberForm {
  readonly decimals: number;
  readonly least: number;
  readonly most: number;
  /** What is held is a multiple of this many units. */
  readonly step?: number;
}

// Chinese keyboards give full-width digits and 。; sheets give separators, spaces and percent signs.
const plainDigits = (typed: string): string =>
  typed
    .normalize('NFKC')
    .replace(/。/g, '.')
    .replace(/−/g, '-')
    .replace(/[,，、%\s]/g, '');

/**
 * What was typed as an integer of 10^-`decimals` units, by moving digits and never by floating
 * point: '12.5' with two decimals is 1250.
 */
export function parseTyped(
  typed: string,
  { decimals, least, most, step = 1 }: NumberForm,
): Result<number, TypedFault> {
  const digits = plainDigits(typed);
  if (digits === '') return fail('empty');
  const match = /^(-?)(\d*)(?:\.(\d*))?$/.exec(digits);
  if (match === null || !/\d/.test(digits)) return fail('notNumber');
  const [, sign = '', whole = '', given = ''] = match;
  const fraction = given.replace(/0+$/, '');
  if (fraction.length > decimals) return fail('tooManyDecimals');
  const size = Number(whole + fraction.padEnd(decimals, '0'));
  const units = sign === '' || size === 0 ? size : -size;
  if (units % step !== 0) return fail('tooManyDecimals');
  if (units < least) return fail('tooSmall');
  return units > most || !Number.isSafeInteger(units) ? fail('tooLarge') : ok(units);
}

/** Points with up to three decimals, as thousandths. */
export const POINTS: NumberForm = { decimals: 3, least: 0, most: 1_000_000 };
/** A rate typed in percent, as parts per million. */
export const PERCENT: NumberForm = { decimals: 4, least: 0, most: 1_000_000_000 };
/** A bound of a measure, in percent or in units with two more decimals; it may be negative. */
export const BOUND: NumberForm = { decimals: 4, least: -1e15, most: 1e15 };
export const COUNT: NumberForm = { decimals: 0, least: 1, most: 1000 };
