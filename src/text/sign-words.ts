import type { DeliveryState } from '../sync/delivery';
import { DELIVERY_SIGN } from './delivery-words';

/** Whether it is safe, as short as the top bar needs it. */
export function sayCustodySign(state: DeliveryState): string {
  const left = state.entries - state.entriesHeld + (state.evidence - state.evidenceHeld);
  const sign = DELIVERY_SIGN[state.kind];
  return left > 0 && state.kind !== 'log-forked' && state.kind !== 'refused'
    ? `${sign} ${left} 项`
    : sign;
}

/** What is still missing, as short as the top bar needs it. */
export const sayMissingSign = (scored: number, all: number): string =>
  scored === all ? '指标已评完' : `还差 ${all - scored} 项指标`;

export const DECLARATION_MISSING = '还没有作独立性声明';
