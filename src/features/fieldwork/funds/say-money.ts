import { printDecimal } from '../../../domain/kernel/print-decimal';
import { FUND_WORDS } from '../../../text/fund-words';

/** Money in yuan with its unit; said to be unknown where it is. */
export const sayMoney = (fen: number | null): string =>
  fen === null ? FUND_WORDS.unknown : `${printDecimal(fen, 2)} ${FUND_WORDS.yuan}`;

/** Less arrived than was sent, or more, with its sign. */
export function sayDifference(fen: number | null): string {
  if (fen === null) return FUND_WORDS.unknown;
  if (fen === 0) return FUND_WORDS.exact;
  return `${fen > 0 ? '+' : '−'}${printDecimal(Math.abs(fen), 2)} ${FUND_WORDS.yuan}`;
}
