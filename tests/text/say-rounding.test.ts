import { expect, it } from 'vitest';
import { sayRounding } from '../../src/text/say-rounding';

it('[PH10] says where, how and to how many decimals scores are rounded', () => {
  expect(sayRounding({ decimals: 2, mode: 'halfUp', at: 'indicator' })).toBe(
    '每项指标四舍五入保留两位小数，总分为各项指标之和。',
  );
  expect(sayRounding({ decimals: 1, mode: 'down', at: 'checkpoint' })).toBe(
    '每个评价要点舍去尾数保留一位小数，指标得分为各要点之和，总分为各项指标之和。',
  );
  expect(sayRounding({ decimals: 0, mode: 'halfEven' })).toBe(
    '各项指标按精确值相加，总分四舍六入五成双保留整数；等级按舍入前的总分评定。',
  );
});
