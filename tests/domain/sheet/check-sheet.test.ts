import fc from 'fast-check';
import Fraction from 'fraction.js';
import { expect, it } from 'vitest';
import { guangdongGrades } from '../../../src/domain/catalogue/grade-schemes';
import { POLICY_PACKS } from '../../../src/domain/catalogue/policy-packs';
import { checkScoreTable } from '../../../src/domain/sheet/check-score-table';
import { decimalText } from '../../../src/domain/sheet/decimal';
import {
  drawn,
  EXPECT_NOTHING,
  look,
  type MadeCell,
  made,
  tableOf,
} from '../../support/made-sheet';

const SEED = 20_261_125;
const caps = POLICY_PACKS.find(({ id }) => id === 'ganzhou')?.ratingCaps ?? [];

const HEAD = ['一级指标', '二级指标', '三级指标', '分值', '得分'];
const two = (first: MadeCell, second: MadeCell, ...more: MadeCell[][]) =>
  made([
    HEAD,
    ['决策', '立项', '依据', 20, first],
    ['过程', '资金', '到位率', 80, second],
    ...more,
  ]);

it('[SH2] a blank score is missing, a zero is a score', () => {
  expect(look(two(null, '70'))).toMatchObject({
    total: '70',
    grade: null,
    problems: ['score-missing E2'],
  });
  expect(look(two('0', '70'))).toMatchObject({ total: '70', grade: '中', problems: [] });
  expect(look(two('0.467', '65'))).toMatchObject({ total: '65.467', problems: [] });
});

it('[SH2] a sheet without any score says so once', () => {
  const grid = drawn(`
    一级指标|二级指标|分值
    决策|立项|20
    过程|资金|80
  `);
  expect(look(grid)).toMatchObject({ grade: null, problems: ['score-missing C1'] });
});

it('[SH3] a mark is missing where there is a weight', () => {
  const grid = drawn(`
    一级指标|二级指标|分值|得分
    决策|立项|10|—
    过程|资金|90|无
    |利息|0|/
    |其他|—|—
  `);
  expect(look(grid)).toMatchObject({
    weightSum: '100',
    problems: ['score-missing D2', 'score-missing D3'],
  });
});

it('[SH4] what is no number is named with its cell', () => {
  const grid = drawn(`
    一级指标|二级指标|分值|得分
    决策|立项|10|优秀
    过程|资金|九十|80
  `);
  expect(look(grid).problems).toEqual(['not-a-number D2', 'not-a-number C3']);
  const date = made([HEAD, ['决策', '立项', '依据', 100, { kind: 'date', text: '1900-01-05' }]]);
  expect(look(date).problems).toEqual(['not-a-number E2']);
});

it('[SH30] scores stay between nothing and their weight', () => {
  expect(look(two(20, 80)).problems).toEqual([]);
  expect(look(two('20.001', 80)).problems).toEqual(['score-over-weight E2']);
  expect(look(two(-1, 80)).problems).toEqual(['score-negative E2']);
});

const labelled = (...last: string[]) =>
  drawn(`
    一级指标|二级指标|三级指标|分值|得分|备注
    决策|立项|依据|20|19|
    过程|资金|到位率|80|70|
    ${last.join('\n')}
  `);

it('[SH40] the grade is that of the unrounded total', () => {
  expect(look(two(20, 70))).toMatchObject({ grade: '优' });
  expect(look(two(20, '69.999'))).toMatchObject({ grade: '良' });
  expect(look(two(20, 45), { scheme: guangdongGrades })).toMatchObject({ grade: '低' });
  expect(look(two(20, 50), { scheme: guangdongGrades })).toMatchObject({ grade: '中' });
  expect(look(two(0, 0))).toMatchObject({ grade: '差' });
});

it('[SH41] a cap changes the grade and not the score', () => {
  const at = (rate: string) => look(two(20, 75), { caps, executionRate: new Fraction(rate) });
  expect(at('0.85')).toMatchObject({ total: '95', grade: '优', cappedGrade: '优' });
  expect(at('0.8499')).toMatchObject({ total: '95', grade: '优', cappedGrade: '良' });
  expect(at('0.7')).toMatchObject({ total: '95', grade: '优', cappedGrade: '中' });
});

it('[SH42] grades are compared with the capped one', () => {
  const rate = { caps, executionRate: new Fraction('0.8') };
  const grade = (publishedGrade: string) => look(two(20, 75), { ...rate, publishedGrade }).problems;
  expect(grade('良')).toEqual([]);
  expect(grade('良好')).toEqual([]);
  expect(grade('优')).toEqual(['grade-mismatch published']);
  expect(grade('中')).toEqual(['grade-mismatch published']);
  const check = checkScoreTable(tableOf(two(20, 75)), {
    ...EXPECT_NOTHING,
    ...rate,
    publishedGrade: '优',
  });
  expect(check.problems).toMatchObject([{ grade: '优', capped: '良', stated: '优' }]);
});

it('[SH42] a grade is read wherever a sheet states it', () => {
  const lines = [
    '评价等级：优|||||',
    '评价等级|优||||',
    '等级 优秀|||||',
    '评价结果|优秀||||',
    '合计|||100|89|优',
    '综合得分89.00分，评价等级为“优”。|||||',
    '等级：优☑ 良□ 中□ 差□|||||',
  ];
  for (const line of lines) {
    expect(look(labelled(line)).problems, line).toEqual([
      expect.stringMatching(/^grade-mismatch [A-F]4$/),
    ]);
  }
  const none = ['等级：优、良、中、差|||||', '注：评价等级优（90-100分）|||||', '评价等级|||||'];
  for (const line of none) expect(look(labelled(line)).problems, line).toEqual([]);
});

it('[SH43] sums of first levels stand in the order of the sheet', () => {
  const grid = drawn(`
    一级指标|二级指标|三级指标|分值|得分
    产出|数量|完成率|30|29
    决策|立项|依据|20|18.5
    产出|质量|合格率|50|40.125
  `);
  expect(look(grid).level1).toEqual(['产出 69.125/80', '决策 18.5/20']);
});

it('[SH6] the total is the exact sum, in any order', () => {
  const scores = fc.array(fc.integer({ min: 0, max: 5_000_000 }), { minLength: 2, maxLength: 30 });
  fc.assert(
    fc.property(scores, fc.integer({ min: 0, max: 29 }), (micros, turn) => {
      const at = turn % micros.length;
      const rows = (order: readonly number[]) =>
        made([
          HEAD,
          ...order.map((micro, i) => ['决策', '立项', `指标${i}`, 5, String(micro / 1e6)]),
        ]);
      const sum = micros.reduce((total, micro) => total + BigInt(micro), 0n);
      const exact = decimalText(new Fraction(sum, 1_000_000n));
      expect(look(rows(micros)).total).toBe(exact);
      expect(look(rows([...micros.slice(at), ...micros.slice(0, at)])).total).toBe(exact);
    }),
    { seed: SEED, numRuns: 60 },
  );
});
