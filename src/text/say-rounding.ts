import type { Rounding, RoundingLevel } from '../domain/framework/rounding';
import { ROUNDING_WORDS } from './explanation-words';

const DIGITS = ['整数', '一位小数', '两位小数', '三位小数', '四位小数'] as const;

const WHERE = {
  checkpoint: (how: string) => `每个评价要点${how}，指标得分为各要点之和，总分为各项指标之和。`,
  indicator: (how: string) => `每项指标${how}，总分为各项指标之和。`,
  total: (how: string) => `各项指标按精确值相加，总分${how}；等级按舍入前的总分评定。`,
} as const satisfies Record<RoundingLevel, (how: string) => string>;

/** Where, how and to how many decimals scores are rounded. */
export function sayRounding({ decimals, mode, at = 'total' }: Rounding): string {
  return WHERE[at](`${ROUNDING_WORDS[mode]}保留${DIGITS[decimals] ?? `${decimals} 位小数`}`);
}
