import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { givenGrams } from '../../../src/domain/cross-check/given-grams';
import { countOf, gramsOf, lettersOf, sketchOf } from '../../../src/domain/cross-check/grams';
import { sharedText } from '../../../src/domain/cross-check/shared-text';
import { madePackage } from '../../support/journal-maker';

const SEED = 20_261_127;
const NONE: ReadonlySet<number> = new Set();

/** Letters of Chinese texts, by chance: what two of them have in common is none's doing. */
const letters = (least: number, most: number) =>
  fc
    .array(fc.integer({ min: 0x4e00, max: 0x9fa5 }), { minLength: least, maxLength: most })
    .map((codes) => String.fromCharCode(...codes));
const signs = fc.constantFrom('，', ' ', '“', '”', '、', '（', '');

const SENTENCES = [
  '管护单位没有建立日常巡查台账，步道两侧灯具损坏后三个月内无人报修。',
  '绿化养护合同约定的成活率指标未在验收单中逐项核对，抽查的地块缺少影像资料。',
  '资金支付进度滞后于工程形象进度，部分进度款在年末集中拨付，形成阶段性结转。',
];

it('[CC15] signs and spaces are no difference', () => {
  const property = fc.property(letters(13, 60), fc.array(signs, { maxLength: 60 }), (text, put) => {
    const typed = [...text].map((letter, i) => `${letter}${put[i] ?? ''}`).join('');
    expect(lettersOf(typed).letters).toBe(lettersOf(text).letters);
    expect(gramsOf(lettersOf(typed))).toEqual(gramsOf(lettersOf(text)));
  });
  fc.assert(property, { seed: SEED, numRuns: 200 });
});

it('[CC15] no gram reaches over a figure, a reference or the end of a sentence', () => {
  const split = '管护单位没有建立12日常巡查台账步道{得分:A11}两侧灯具损坏';
  expect(gramsOf(lettersOf(split))).toEqual([]);
  expect(gramsOf(lettersOf('管护单位没有建立。日常巡查台账'))).toEqual([]);
  expect(gramsOf(lettersOf('管护单位没有建立日常巡查台账'))).toHaveLength(2);
});

it('[CC15] a passage of two hundred letters that two reports have is found by their sketches', () => {
  const property = fc.property(
    letters(200, 300),
    letters(400, 900),
    letters(400, 900),
    (passage, one, other) => {
      const [a, b] = [sketchOf([one, passage], NONE), sketchOf([`${passage}${other}`], NONE)];
      expect(a.length).toBeLessThanOrEqual(96);
      expect(a.filter((gram) => b.includes(gram)).length).toBeGreaterThanOrEqual(3);
    },
  );
  fc.assert(property, { seed: SEED, numRuns: 60 });
});

it('[CC15] what both have is counted in letters, the same from either side, with its sentences', () => {
  const a = [
    { title: '存在的问题', text: `${SENTENCES[0]}\n${SENTENCES[1]}` },
    { title: '建议', text: '建议主管部门在下一年度预算编制前完善项目库。' },
  ];
  const b = [{ title: '问题及原因', text: `${SENTENCES[2]}${SENTENCES[0]}${SENTENCES[0]}` }];
  const found = sharedText(a, b, NONE);
  const own = countOf(lettersOf(SENTENCES[0] ?? ''));
  expect(found.shared).toBe(own);
  expect(found.excerpts).toEqual([{ inA: '存在的问题', inB: '问题及原因', text: SENTENCES[0] }]);
  expect(sharedText(b, a, NONE).shared).toBe(own);
  expect(sharedText(a, [{ title: '', text: SENTENCES[2] ?? '' }], NONE).shared).toBe(0);
});

it('[CC15] texts by chance have nothing in common, and no more than either has', () => {
  const property = fc.property(letters(20, 400), letters(20, 400), (one, other) => {
    const [a, b] = [one, other].map((text) => [{ title: '', text }]);
    expect(sharedText(a ?? [], b ?? [], NONE).shared).toBe(0);
    const whole = sharedText(a ?? [], a ?? [], NONE);
    expect(whole.shared).toBe(whole.of);
  });
  fc.assert(property, { seed: SEED, numRuns: 100 });
});

it('[CC16] what stands in the package, as outline, standard or name, is no sign', () => {
  const pkg = {
    ...madePackage(),
    outline: {
      ...{ title: '报告', source: '示例' },
      chapters: [
        {
          title: '问题',
          sections: [{ id: 's', title: '问题', hint: SENTENCES[0] ?? '', optional: false }],
        },
      ],
    },
  };
  const both = [{ title: '问题', text: `${SENTENCES[0]}${pkg.independenceDeclaration}` }];
  expect(sharedText(both, both, NONE).shared).toBeGreaterThan(0);
  expect(sharedText(both, both, givenGrams([pkg]))).toMatchObject({ shared: 0, excerpts: [] });
  expect(sketchOf([SENTENCES[0] ?? ''], givenGrams([pkg]))).toEqual([]);
});
