import type { DeliveryState } from '../sync/delivery';

/** The short sign in the top bar and in a row. */
const DELIVERY_SIGN = {
  'nothing-yet': '还没有内容',
  'all-held': '财政局已收存',
  waiting: '仅在本机',
  offline: '仅在本机',
  'not-takan': '仅在本机',
  failed: '仅在本机',
  refused: '有项目被退回',
  'log-forked': '登记簿异常',
} as const satisfies Record<DeliveryState['kind'], string>;

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
  scored === all ? '指标已完成' : `还差 ${all - scored} 项指标`;

export const DECLARATION_MISSING = '还没有作独立性声明';

/** What was folded before is out of date, and folding it again is under way. */
export const PROGRESS_UNKNOWN = '进度待核算';
