import type { TokenValue } from '../domain/report/token-value';
import type { Printing } from '../domain/scoring/printing';
import { sayFigure } from './figure-words';

const FEN_IN_WAN = 1_000_000;

/** An amount in 万元 where two decimals hold it, else in 元. */
const sayFunds = (fen: number, printing: Printing): string =>
  fen >= FEN_IN_WAN && fen % (FEN_IN_WAN / 100) === 0
    ? `${fen / FEN_IN_WAN} 万元`
    : `${printing.figure(fen, 'fen')} 元`;

/** What a reference prints. */
export function sayTokenValue(value: TokenValue, printing: Printing): string {
  switch (value.kind) {
    case 'points':
      return value.printed;
    case 'grade':
      return value.label;
    case 'funds':
      return sayFunds(value.fen, printing);
    case 'figure':
      return sayFigure(value.figure, value.value, printing);
    case 'evidence':
      return `佐证 ${value.number}`;
  }
}
