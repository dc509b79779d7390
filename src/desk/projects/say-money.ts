import { printDecimal } from '../../domain/kernel/print-decimal';
import { PROJECT_WORDS } from '../../text/project-words';

const WAN_DECIMALS = 6;

/** An amount as 万元 without loss; 未填 where it is unknown. */
export const sayFen = (fen: number | null): string =>
  fen === null ? PROJECT_WORDS.unknown : `${printDecimal(fen, WAN_DECIMALS, 'shortest')} 万元`;

/** Points of thousandths; 未填 where there are none. */
export const sayMilli = (milli: number | null): string =>
  milli === null ? PROJECT_WORDS.unknown : printDecimal(milli, 3, 'shortest');
