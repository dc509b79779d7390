import fc from 'fast-check';
import { expect, it } from 'vitest';
import { assessmentInput } from '../../../src/domain/statement/assessment-input';
import { percentOf } from '../../../src/domain/statement/share';
import {
  STATEMENT_WORKS,
  type YearlyFact,
  yearlyFact,
} from '../../../src/domain/statement/yearly-fact';
import {
  type Counted,
  countedFacts,
  yearlyStatement,
} from '../../../src/domain/statement/yearly-statement';
import { factsFor, times } from '../../support/yearly-facts';

const SEED = 20261127;
const YEAR = 2026;

const anyFacts = fc
  .array(
    fc.record(
      {
        work: fc.constantFrom(...STATEMENT_WORKS),
        year: fc.constantFrom(YEAR, YEAR, YEAR - 1),
        department: fc.constantFrom('教体局', '住建局'),
        amountFen: fc.nat({ max: 10 ** 13 }),
        adjustedFen: fc.integer({ min: -(10 ** 12), max: 10 ** 12 }),
        grade: fc.constantFrom('优', '良', '中', '差', '合格'),
        result: fc.constantFrom('support', 'supportAfterRevision', 'reject'),
        isDone: fc.boolean(),
        state: fc.constantFrom('open', 'reported', 'rectified'),
      },
      { requiredKeys: ['work', 'year'] },
    ),
    { maxLength: 60 },
  )
  .map((all) => all.map((each, i) => ({ ...each, id: `f${i}`, title: '某项' }) as YearlyFact));

const whole = (sums: readonly (number | null)[]) =>
  sums.reduce<number | null>((sum, each) => (each === null ? sum : (sum ?? 0) + each), null);

it('[YS1] parts equal the whole, in number and money, and each fact is in one of them', () => {
  const property = fc.property(anyFacts, (facts) => {
    const { sections } = yearlyStatement(YEAR, facts);
    const counted = sections.flatMap(({ all }) => all.ids);
    expect([...counted].sort()).toEqual(
      facts.flatMap(({ id, year }) => (year === YEAR ? id : [])).sort(),
    );
    const listed = (of: Counted) => countedFacts(YEAR, facts, of).map(({ id }) => id);
    for (const { work, all, by, parts } of sections) {
      expect(listed({ work, value: undefined })).toEqual(all.ids);
      expect(all.count).toBe(all.ids.length);
      for (const { value, figure } of parts) expect(listed({ work, value })).toEqual(figure.ids);
      if (by === null) continue;
      expect(parts.flatMap(({ figure }) => figure.ids).sort()).toEqual([...all.ids].sort());
      for (const money of ['amountFen', 'adjustedFen'] as const) {
        expect(whole(parts.map(({ figure }) => figure[money].sum))).toBe(all[money].sum);
      }
    }
  });
  fc.assert(property, { seed: SEED });
});

it('[YS2] the order of facts changes nothing', () => {
  const shuffled = anyFacts.chain((facts) =>
    fc.tuple(
      fc.constant(facts),
      fc.shuffledSubarray([...facts], { minLength: facts.length, maxLength: facts.length }),
    ),
  );
  const property = fc.property(shuffled, ([facts, other]) => {
    expect(yearlyStatement(YEAR, other)).toEqual(yearlyStatement(YEAR, facts));
    expect(assessmentInput(YEAR, other)).toEqual(assessmentInput(YEAR, facts));
  });
  fc.assert(property, { seed: SEED });
});

it('[YS2] a sum that an integer does not hold exactly is thrown', () => {
  const most = { amountFen: Number.MAX_SAFE_INTEGER };
  const one = factsFor('projectEvaluation', YEAR, [most]);
  expect(yearlyStatement(YEAR, one).sections.flatMap(({ all }) => all.amountFen.sum ?? [])).toEqual(
    [Number.MAX_SAFE_INTEGER],
  );
  const two = factsFor('projectEvaluation', YEAR, [most, { amountFen: 1 }]);
  expect(() => yearlyStatement(YEAR, two)).toThrow(RangeError);
});

it('[YS2] sums that pass through what is beyond exact come out exact, in any order', () => {
  const most = Number.MAX_SAFE_INTEGER;
  const changes = fc.array(fc.constantFrom(most, -most, 1, -1, 204_00, -273_97), { maxLength: 12 });
  const property = fc.property(changes, (adjusted) => {
    const facts = factsFor(
      'projectEvaluation',
      YEAR,
      adjusted.map((adjustedFen) => ({ adjustedFen })),
    );
    const exact = adjusted.reduce((sum, each) => sum + BigInt(each), 0n);
    const counted = (): (number | null)[] =>
      yearlyStatement(YEAR, facts).sections.flatMap(({ all }) =>
        all.count === 0 ? [] : [all.adjustedFen.sum],
      );
    if (exact > most || exact < -most) expect(counted).toThrow(RangeError);
    else expect(counted()).toEqual(adjusted.length === 0 ? [] : [Number(exact)]);
  });
  fc.assert(property, { seed: SEED });
});

it('[YS3] what is not said is not zero, and what is said to be zero is', () => {
  const facts = factsFor('projectEvaluation', YEAR, [{ amountFen: 0, grade: '优' }, {}]);
  const section = yearlyStatement(YEAR, facts).sections.find(
    ({ work }) => work === 'projectEvaluation',
  );
  expect(section?.all.amountFen).toEqual({ sum: 0, of: 1 });
  expect(section?.all.adjustedFen).toEqual({ sum: null, of: 0 });
  expect(section?.parts.map(({ value }) => value)).toEqual(['优', null]);
});

it('[YS4] a field of another kind of work is refused', () => {
  const [training] = factsFor('training', YEAR, [{ title: '绩效培训' }]);
  expect(yearlyFact.safeParse(training).success).toBe(true);
  expect(yearlyFact.safeParse({ ...training, amountFen: 5 }).success).toBe(false);
  const [exAnte] = factsFor('exAnteAppraisal', YEAR, [{ result: 'support', amountFen: 5 }]);
  expect(yearlyFact.safeParse(exAnte).success).toBe(true);
  for (const wrong of [{ grade: '优' }, { amountFen: -1 }, { amountFen: 0.5 }, { result: 'yes' }]) {
    expect(yearlyFact.safeParse({ ...exAnte, ...wrong }).success).toBe(false);
  }
});

it('[YS10] a department has its grades, self-evaluations and issues', () => {
  const department = '教体局';
  const facts = [
    ...factsFor('projectEvaluation', YEAR, [
      { department, grade: '优' },
      { department, grade: '中' },
      { department: '住建局', grade: '差' },
    ]),
    ...factsFor('selfEvaluation', YEAR, [
      { department, isDone: true },
      { department, isDone: false },
    ]),
    ...factsFor('issue', YEAR, [
      ...times(2, { department, state: 'open' }),
      { department, state: 'rectified' },
    ]),
    ...factsFor('assessment', YEAR, [{ department, grade: '良' }]),
  ];
  const own = assessmentInput(YEAR, facts).find((each) => each.department === department);
  expect(own?.evaluated.ids).toHaveLength(2);
  expect(own?.grades.map(({ grade, figure }) => [grade, figure.ids.length])).toEqual([
    ['中', 1],
    ['优', 1],
  ]);
  expect([own?.selfEvaluated.done.ids.length, own?.selfEvaluated.all.ids.length]).toEqual([1, 2]);
  const { open, reported, rectified } = own?.issues ?? {};
  expect([open, reported, rectified].map((each) => each?.ids.length)).toEqual([2, 0, 1]);
  expect(own?.assessed).toEqual(['良']);
});

it('[YS11] shares are rounded half up, and nothing has none', () => {
  expect([percentOf(1, 3), percentOf(2, 3), percentOf(1, 16), percentOf(0, 7)]).toEqual([
    ...['33.3', '66.7', '6.3', '0'],
  ]);
  expect(percentOf(0, 0)).toBeNull();
});
