import { expect, it } from 'vitest';
import { listedItems } from '../../../src/documents/framework/point-items';

it.each([
  ['①甲；②乙', ['甲', '乙']],
  ['1.甲\n2.乙', ['甲', '乙']],
  ['1、甲；2、乙。3、丙', ['甲', '乙。', '丙']],
  ['（1）甲；\n（2）乙', ['甲', '乙']],
  ['评价要点：①甲②乙', ['甲', '乙']],
  ['1.期限：按期；2.费用：不超', ['期限：按期', '费用：不超']],
  ['1. 高度 1.5 米', ['高度 1.5 米']],
  ['①长度 2. 5 米', ['长度 2. 5 米']],
])('[FX14] %j lists items', (text, items) => {
  expect(listedItems(text)).toEqual(items);
});

it.each(['', '按情况评定', '1.5 米以上', '满足①和②时得分', '分两档：好，差'])(
  '[FX14] %j lists none',
  (text) => {
    expect(listedItems(text)).toBe(null);
  },
);
