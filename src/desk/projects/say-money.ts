import { printDecimal } from '../../domain/kernel/print-decimal';
import { PROJECT_WORDS } from '../../text/project-words';
import { sayWan } from '../../text/yearly-words';

/** An amount in 万元 without loss, for a column that names the unit; 未填 where it is unknown. */
export const sayFen = (fen: number | null): string =>
  fen === null ? PROJECT_WORDS.unknown : sayWan(fen);

/** The same with its unit. */
export const sayFenInWan = (fen: number | null): string =>
  fen === null ? PROJECT_WORDS.unknown : `${sayWan(fen)} 万元`;

/** Points of thousandths; 未填 where there are none. */
export const sayMilli = (milli: number | null): string =>
  milli === null ? PROJECT_WORDS.unknown : printDecimal(milli, 3, 'shortest');
