import fc from 'fast-check';
import type { Framework, Indicator } from '../../src/domain/framework/framework';
import { toPlainText } from '../../src/domain/kernel/plain-text';
import { anyRule } from './made-rules';

/** Texts that spreadsheets are hard on: formulas, escapes, blanks at the ends, numbers, marks. */
const HARD = [
  ...['=1+1', '@SUM(A1)', '-5%', '+3', "'=x", ' 空格 ', '_x0041_', '100', '1. 一', '①一②二'],
  ...[
    'a\nb',
    '"引号",',
    '<b>&amp;</b>',
    '\uFFFD\u{1F600}',
    '合计',
    '|',
    'TRUE',
    '2023-01-01',
    '#N/A',
  ],
];

const text = (least: number, most: number): fc.Arbitrary<string> =>
  fc
    .oneof(
      fc.constantFrom(...HARD),
      fc.string({ unit: 'grapheme', maxLength: 20 }),
      fc.constantFrom('决策', '产出', '过程', '满意度'),
    )
    .map((made) => toPlainText(made).slice(0, most))
    .map((made) => toPlainText(made.length < least ? '名称' : made))
    // A lone half of a pair can be left where a text was cut.
    .filter((made) => made.length >= least && made.length <= most);

const optional = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(of, { nil: undefined });

/** Drops what is undefined: a framework has a member or has it not. */
const given = <T extends object>(members: T): T =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as T;

const indicator: fc.Arbitrary<Omit<Indicator, 'id'>> = fc
  .record({
    name: text(1, 60),
    explanation: text(0, 600),
    basis: text(1, 120),
    weightMilli: fc.integer({ min: 0, max: 1_000_000 }),
    rule: anyRule,
    target: optional(text(1, 120)),
    evidence: optional(
      fc.subarray([
        'formal' as const,
        'working' as const,
        'voucher' as const,
        'statement' as const,
      ]),
    ),
    source: optional(fc.constantFrom('yearbook' as const, 'other' as const)),
    method: optional(fc.constantFrom('proof' as const, 'trend' as const)),
    benchmark: optional(
      fc.record({ kind: fc.constantFrom('plan' as const, 'other' as const), text: text(0, 200) }),
    ),
  })
  .map((made) => given(made) as Omit<Indicator, 'id'>);

const few = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T[]> =>
  fc.array(of, { minLength: 1, maxLength: 3 });

const levels = few(
  fc.record({
    name: text(1, 60),
    groups: few(fc.record({ name: text(1, 60), indicators: few(indicator) })),
  }),
).map((all) =>
  all.map((level, l) => ({
    ...{ id: `L${l}`, name: level.name },
    groups: level.groups.map((group, g) => ({
      ...{ id: `L${l}G${g}`, name: group.name },
      indicators: group.indicators.map((each, i) => ({ id: `L${l}G${g}-${i}`, ...each })),
    })),
  })),
);

/** Any framework of a few indicators: any rules and texts; its weights need not make 100. */
export const anyFramework: fc.Arbitrary<Framework> = fc
  .record({
    title: text(1, 120),
    source: text(1, 200),
    version: text(1, 40),
    weights: fc.constantFrom('official' as const, 'sample' as const),
    kind: optional(fc.constantFrom('projectEvaluation' as const, 'ppp' as const)),
    levels,
    secondLookMilli: optional(fc.integer({ min: 0, max: 5000 })),
    panelMembers: optional(
      fc.record({ least: fc.integer({ min: 1, max: 200 }), source: text(1, 200) }),
    ),
    notes: optional(few(text(1, 300))),
    mode: fc.constantFrom('halfUp' as const, 'halfEven' as const, 'down' as const),
  })
  .map(({ mode, ...made }) =>
    given({
      ...{ v: 1 as const, id: 'made', ...made },
      rounding: { decimals: 2, mode },
      grades: [
        { label: '优', fromMilli: 90_000 },
        { label: '差', fromMilli: 0 },
      ],
    }),
  ) as fc.Arbitrary<Framework>;
