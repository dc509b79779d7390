import fc from 'fast-check';
import Fraction from 'fraction.js';
import { describe, expect, it } from 'vitest';
import { indicatorsOf } from '../../../src/domain/framework/framework';
import { type LedgerSum, pointsLedger } from '../../../src/domain/report/points-ledger';
import { printBeside, printSum } from '../../../src/domain/report/print-ledger';
import { fromMilli } from '../../../src/domain/scoring/exact';
import { scoreEvaluation } from '../../../src/domain/scoring/score-evaluation';
import { anyEvaluation } from '../../support/made-evaluation';
import { knownScene } from '../../support/report-scene';

const NO_EVIDENCE = { evidence: [], assigned: [] };

const membersOf = ({ deducted, open, score }: LedgerSum) => deducted.add(open).add(score);

function ledgerOf({ history }: Pick<ReturnType<typeof knownScene>, 'history'>) {
  const { framework } = history.package;
  const evaluation = history.fold();
  return pointsLedger(framework, evaluation, scoreEvaluation(framework, evaluation));
}

const lineIn = (ledger: ReturnType<typeof ledgerOf>, id: string) => {
  const line = ledger.lines.find(({ indicator }) => indicator.id === id);
  if (line === undefined) throw new Error(`no line ${id}`);
  return line;
};

describe('the ledger of points', () => {
  it('[PR60] deductions, what is open and the total make the weights exactly, level by level too', () => {
    fc.assert(
      fc.property(anyEvaluation, ({ framework, registers }) => {
        const scores = scoreEvaluation(framework, { registers });
        const { sum, levels, lines } = pointsLedger(
          framework,
          { registers, ...NO_EVIDENCE },
          scores,
        );
        expect(membersOf(sum).equals(sum.weight)).toBe(true);
        expect(sum.weight.equals(fromMilli(100_000))).toBe(true);
        expect(sum.score.equals(scores.total)).toBe(true);
        for (const level of levels) {
          expect(membersOf(level.sum).equals(level.sum.weight)).toBe(true);
        }
        const lost = lines.flatMap((line) => (line.isCounted ? (line.lost ?? []) : []));
        expect(lost.reduce((all, each) => all.add(each), fromMilli(0)).equals(sum.deducted)).toBe(
          true,
        );
      }),
      { seed: 20261126 },
    );
  });

  it('[PR60] has a line for each indicator, in the order of the framework', () => {
    fc.assert(
      fc.property(anyEvaluation, ({ framework, registers }) => {
        const scores = scoreEvaluation(framework, { registers });
        const { lines } = pointsLedger(framework, { registers, ...NO_EVIDENCE }, scores);
        expect(lines.map(({ indicator }) => indicator.id)).toEqual(
          indicatorsOf(framework).map(({ id }) => id),
        );
      }),
      { seed: 20261126, numRuns: 30 },
    );
  });

  it('[PR61] is printed as the framework rounds only where that adds up', () => {
    const rounding = { decimals: 2, mode: 'halfUp' } as const;
    const sum = (...[weight, deducted, open, score]: readonly [number, number, number, number]) => {
      const of = (milli: number) => fromMilli(milli);
      return { weight: of(weight), deducted: of(deducted), open: of(open), score: of(score) };
    };
    expect(printSum(sum(100_000, 3_330, 0, 96_670), rounding)).toEqual({
      ...{ weight: '100.00', deducted: '3.33', open: '0.00', score: '96.67' },
    });
    expect(printSum(sum(100_000, 3_335, 0, 96_665), rounding)).toBeNull();
  });

  it('[PR66] a score and its deduction make the weight as they stand side by side', () => {
    const rounding = { decimals: 2, mode: 'halfUp', at: 'total' } as const;
    expect(printBeside(fromMilli(10_000), fromMilli(7_125), rounding)).toEqual({
      ...{ weight: '10.00', score: '7.13', lost: '2.88' },
      exact: { score: '7.125', lost: '2.875' },
    });
    const points = fc.tuple(
      fc.nat({ max: 30 }),
      fc.nat({ max: 360 }),
      fc.integer({ min: 1, max: 12 }),
    );
    const anyRounding = fc.record({
      decimals: fc.nat({ max: 3 }),
      mode: fc.constantFrom('halfUp', 'halfEven', 'down'),
    });
    fc.assert(
      fc.property(points, anyRounding, ([whole, part, of], how) => {
        const weight = new Fraction(whole);
        const score = new Fraction(part, of * 12).mod(whole === 0 ? 1 : whole);
        fc.pre(score.lte(weight));
        const { exact, ...printed } = printBeside(weight, score, how);
        const said = exact ?? printed;
        const sum = new Fraction(said.score).add(new Fraction(said.lost));
        expect(sum.equals(new Fraction(printed.weight))).toBe(true);
      }),
      { seed: 20261127 },
    );
  });

  it('[PR62] leads from points to who took them, why, by which check point and on what evidence', () => {
    const scene = knownScene();
    const { lead, anna, history } = scene;
    lead.observe(anna);
    lead.act('checkpoint.assessed', { indicator: 'A12', checkpoint: 'A12-1', finding: 'notMet' });
    const said = lead.act('deduction.explained', { indicator: 'A12', reason: '缺批复' });
    const photo = anna.capture('approval', { indicator: 'A12', checkpoint: 'A12-1' });
    const rule = indicatorsOf(history.package.framework).find(({ id }) => id === 'A12')?.rule;
    if (rule?.kind !== 'checkpoints') throw new Error('A12 has no check points');
    const [point] = rule.points;
    const line = lineIn(ledgerOf(scene), 'A12');
    expect(point?.id).toBe('A12-1');
    expect(line.unmet).toEqual([
      expect.objectContaining({ checkpoint: 'A12-1', text: point?.text, finding: 'notMet' }),
    ]);
    // The framework rounds what the indicator is given, not what a check point costs.
    expect(line.lost?.valueOf()).toBeCloseTo(line.unmet[0]?.lost.valueOf() ?? 0, 2);
    expect(line.reasons).toEqual([
      expect.objectContaining({ value: '缺批复', hash: said.hash, at: said.entry.at }),
    ]);
    expect(line.written.map(({ person }) => person)).toEqual(rule.points.map(() => lead.person));
    expect(line.evidence.map(({ hash }) => hash)).toEqual([photo.hash]);
  });

  it('[PR62] counts evidence that was assigned later, and none that was withdrawn', () => {
    const scene = knownScene();
    const { lead, anna } = scene;
    const photo = anna.capture('third', { indicator: null });
    const other = anna.capture('fourth', { indicator: 'B12' });
    anna.withdraw(other);
    const { sha256 } = (photo.entry.body as { evidence: { sha256: string } }).evidence;
    lead.observe(anna);
    lead.act('evidence.assigned', { sha256, indicator: 'B12', checkpoint: null, site: null });
    expect(lineIn(ledgerOf(scene), 'B12').evidence.map(({ hash }) => hash)).toEqual([photo.hash]);
  });

  it('[PR63] says what a line stands on nothing, and what is not counted for want of a reason', () => {
    const scene = knownScene();
    const { lead } = scene;
    lead.act('checkpoint.assessed', { indicator: 'A12', checkpoint: 'A12-1', finding: 'notMet' });
    const ledger = ledgerOf(scene);
    expect(lineIn(ledger, 'A12')).toMatchObject({
      ...{ isCounted: false, gap: 'deductionWithoutBasis', reasons: [] },
    });
    expect(lineIn(ledger, 'C11').gap).toBe('fullMarkWithoutEvidence');
    expect(lineIn(ledger, 'A11').gap).toBeNull();
    expect(ledger.sum.open.equals(lineIn(ledger, 'A12').weight)).toBe(true);
  });
});
