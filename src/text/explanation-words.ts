import type { FindingChoice } from '../domain/framework/rule-inputs';
import type { Printing } from '../domain/scoring/printing';

/** Findings on check points. */
export const FINDING_WORDS = {
  met: '符合',
  partly: '部分符合',
  notMet: '不符合',
  notApplicable: '不适用',
} as const satisfies Record<FindingChoice, string>;

/** Findings of a yes-no rule. */
export const ANSWER_WORDS = { met: '是', notMet: '否' } as const;

/** How a score is rounded, in words. */
export const ROUNDING_WORDS = {
  halfUp: '四舍五入',
  halfEven: '四舍六入五成双',
  down: '舍去尾数',
} as const;

type Points = Parameters<Printing['points']>[0];

/** Points in digits; where decimals do not hold them, about and the fraction. */
export function sayPoints(points: Points, printing: Printing): string {
  const { text, fraction } = printing.points(points);
  return fraction === null ? text : `约 ${text}（${fraction}）`;
}
