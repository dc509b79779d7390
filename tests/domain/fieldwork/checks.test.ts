import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { demonstrationFieldPlan } from '../../../src/domain/catalogue/yanchi-park-field-plan';
import type { Feeds } from '../../../src/domain/fieldwork/acts/check';
import { checkSums, figureOfSum } from '../../../src/domain/fieldwork/check-sum';
import {
  type CheckRow,
  checkDifference,
  checkRows,
} from '../../../src/domain/fieldwork/check-table';
import { fieldPlan, fieldPlanOf } from '../../../src/domain/fieldwork/field-plan';
import { indicatorsOf } from '../../../src/domain/framework/framework';
import { figuresOf } from '../../../src/domain/framework/rule-inputs';
import { HistoryMaker, type MadeDevice, madePackage } from '../../support/journal-maker';
import { sha256Of } from '../../support/made-ids';

const SEED = 20_261_122;
const FEEDS: Feeds = { indicator: 'C11', figure: 'actual' };
const PLAN = fieldPlanOf(madePackage());

const count = (device: MadeDevice, check: string, foundMilli: number, changes: object = {}) =>
  device.onSite('quantity.checked', {
    ...{ check, visit: null, site: 'S1', name: '乔木', unit: '株', note: '', evidence: [] },
    ...{ plannedMilli: 120_000, accountedMilli: 120_000, foundMilli, feeds: FEEDS },
    ...changes,
  });

const row = (changes: Partial<CheckRow>): CheckRow => ({
  ...{ check: 'K', site: 'S1', name: '乔木', unit: '株', note: '', evidence: [], feeds: FEEDS },
  ...{ plannedMilli: 10_000, accountedMilli: 9000, foundMilli: 8000 },
  ...{ planned: true, standing: [], conflict: false, isPlanGiven: true },
  ...{ saidPlannedMilli: null, askedAccountedMilli: null },
  ...changes,
});

const ROW = row({});

describe('physical check table', () => {
  it('[FW1] lines of the plan, counted or not, then lines that were added', () => {
    const history = new HistoryMaker();
    const anna = history.device('anna');
    count(anna, 'K11', 118_000);
    count(anna, 'added', 5000, { name: '垃圾箱', unit: '个', feeds: null });
    const rows = checkRows(PLAN, history.fold().fieldwork);
    expect(rows.map(({ check, foundMilli, planned }) => [check, foundMilli, planned])).toEqual([
      ['K11', 118_000, true],
      ['K12', null, true],
      ['K21', null, true],
      ['K31', null, true],
      ['K32', null, true],
      ['added', 5000, false],
    ]);
  });

  it('[FW2] differences, unknown where a part is', () => {
    expect(checkDifference(row({}))).toEqual({ toPlanMilli: -2000, toAccountMilli: -1000 });
    expect(checkDifference(row({ plannedMilli: null, accountedMilli: 0 }))).toEqual({
      ...{ toPlanMilli: null, toAccountMilli: 8000 },
    });
    expect(checkDifference(row({ foundMilli: null })).toPlanMilli).toBeNull();
  });

  it('[FW3] words that differ and did not know of each other are a conflict', () => {
    const history = new HistoryMaker();
    const [anna, bo] = [history.device('anna'), history.device('bo')];
    const conflict = () => checkRows(PLAN, history.fold().fieldwork)[0]?.conflict;
    count(anna, 'K11', 118_000);
    count(bo, 'K11', 118_000);
    expect(conflict()).toBe(false);
    count(bo, 'K11', 119_000);
    expect(conflict()).toBe(true);
    count(anna.observe(bo), 'K11', 119_000);
    expect(conflict()).toBe(false);
  });

  it('[FW3] so do two that feed different figures, and neither is summed meanwhile', () => {
    const history = new HistoryMaker();
    const [anna, bo] = [history.device('anna'), history.device('bo')];
    count(anna, 'K11', 118_000);
    count(bo, 'K11', 118_000, { feeds: { ...FEEDS, figure: 'planned' } });
    const rows = () => checkRows(PLAN, history.fold().fieldwork).slice(0, 1);
    const sums = () =>
      checkSums(rows()).map(({ feeds, totals }) => [feeds.figure, totals.found.ok]);
    expect(rows()[0]?.conflict).toBe(true);
    expect(new Set(sums().map(([figure]) => figure))).toEqual(new Set(['actual', 'planned']));
    expect(sums().every(([, summed]) => summed === false)).toBe(true);
    count(anna.observe(bo), 'K11', 118_000);
    expect(sums()).toEqual([['actual', true]]);
  });

  it('[FW10] notes and evidence of words side by side are kept together', () => {
    const history = new HistoryMaker();
    const [anna, bo] = [history.device('anna'), history.device('bo')];
    const [one, two, three] = ['one', 'two', 'three'].map(sha256Of);
    const row = () => checkRows(PLAN, history.fold().fieldwork)[0];
    count(anna, 'K11', 118_000, { note: '东侧缺两株', evidence: [one, two] });
    count(bo, 'K11', 118_000, { note: '西侧新栽', evidence: [two, three] });
    expect(row()?.conflict).toBe(false);
    expect(new Set(row()?.note.split('\n'))).toEqual(new Set(['东侧缺两株', '西侧新栽']));
    expect([...(row()?.evidence ?? [])].sort()).toEqual([one, two, three].sort());
    count(anna, 'K11', 118_000, { note: '甲'.repeat(1000), evidence: [one] });
    expect(row()?.conflict).toBe(true);
    count(anna, 'K11', 118_000, { note: '西侧新栽', evidence: [one] });
    expect([row()?.conflict, row()?.note]).toEqual([false, '西侧新栽']);
    const many = Array.from({ length: 50 }, (_, i) => sha256Of(`picture ${i}`));
    count(anna, 'K11', 118_000, { evidence: many });
    expect(row()?.conflict).toBe(true);
  });

  it('[FW9] how many there are to be is the plan’s, and what was written over it is shown', () => {
    const history = new HistoryMaker();
    const anna = history.device('anna');
    const asked = PLAN.checks.find(({ id }) => id === 'K11');
    const row = () => checkRows(PLAN, history.fold().fieldwork)[0];
    expect(asked?.plannedMilli).toBe(120_000);
    count(anna, 'K11', 118_000, { plannedMilli: 118_000, accountedMilli: 119_000 });
    expect(row()).toMatchObject({
      ...{ plannedMilli: 120_000, isPlanGiven: true, saidPlannedMilli: 118_000 },
      ...{ accountedMilli: 119_000, askedAccountedMilli: asked?.accountedMilli },
    });
    expect(checkDifference(row() ?? ROW).toPlanMilli).toBe(-2000);
    count(anna, 'K11', 118_000);
    expect(row()).toMatchObject({ saidPlannedMilli: null });
    const open = { checks: PLAN.checks.map((each) => ({ ...each, plannedMilli: null })) };
    const [unsaid] = checkRows(open, history.fold().fieldwork);
    expect(unsaid).toMatchObject({ plannedMilli: 120_000, isPlanGiven: false });
  });

  it('[FW8] a word taken back gives way, and an added line leaves table and sum', () => {
    const history = new HistoryMaker();
    const anna = history.device('anna');
    const feeding = () => {
      const rows = checkRows(PLAN, history.fold().fieldwork);
      return rows.filter(({ standing }) => standing.length > 0);
    };
    const facts = () => [
      feeding().map(({ check, foundMilli }) => [check, foundMilli]),
      checkSums(feeding())[0]?.totals.found,
    ];
    count(anna, 'K11', 118_000);
    const wrong = count(anna, 'K11', 181_000);
    const extra = count(anna, 'added', 5000);
    expect(facts()[1]).toEqual({ ok: true, value: 186_000 });
    anna.withdraw(wrong);
    anna.withdraw(extra);
    expect(facts()).toEqual([[['K11', 118_000]], { ok: true, value: 118_000 }]);
  });

  it('[FW4] sums of all sites, found, planned and accounted apart', () => {
    const rows = [row({}), row({ check: 'L', site: 'S2', foundMilli: 500 }), row({ feeds: null })];
    const [sum, ...others] = checkSums(rows);
    expect(others).toEqual([]);
    expect([sum?.totals.found, sum?.totals.planned, sum?.totals.accounted]).toEqual([
      { ok: true, value: 8500 },
      { ok: true, value: 20_000 },
      { ok: true, value: 18_000 },
    ]);
    const found = (more: Partial<CheckRow>) => checkSums([row({}), row(more)])[0]?.totals.found;
    expect(found({ foundMilli: null })).toEqual({ ok: false, error: 'notFound' });
    expect(found({ conflict: true })).toEqual({ ok: false, error: 'conflict' });
    expect(found({ unit: '亩' })).toEqual({ ok: false, error: 'mixedUnits' });
    expect(found({ foundMilli: Number.MAX_SAFE_INTEGER })).toEqual({
      ok: false,
      error: 'tooLarge',
    });
  });

  it('[FW5] a sum in the units of its figure', () => {
    const inUnit = (unit: 'count' | 'day' | 'milli' | 'fen' | 'ppm', milli: number, of = '株') =>
      figureOfSum(milli, of, { unit });
    expect(inUnit('count', 398_000)).toEqual({ ok: true, value: 398 });
    expect(inUnit('count', 398_500)).toEqual({ ok: false, error: 'notWhole' });
    expect(inUnit('day', 3000)).toEqual({ ok: true, value: 3 });
    expect(inUnit('milli', 12_345)).toEqual({ ok: true, value: 12_345 });
    expect(inUnit('fen', 12_340, '元')).toEqual({ ok: true, value: 1234 });
    expect(inUnit('fen', 12_345, '元')).toEqual({ ok: false, error: 'notWhole' });
    expect(inUnit('fen', 12_340, '万元')).toEqual({ ok: false, error: 'otherKind' });
    expect(inUnit('ppm', 1000)).toEqual({ ok: false, error: 'otherKind' });
  });

  it('[FW5] a count is taken exactly when it is whole', () => {
    fc.assert(
      fc.property(fc.nat({ max: 10_000_000 }), (milli) => {
        const value = figureOfSum(milli, '株', { unit: 'count' });
        return value.ok ? value.value * 1000 === milli : milli % 1000 !== 0;
      }),
      { seed: SEED },
    );
  });
});

describe('demonstration', () => {
  it('[FW60] its plan can be signed, names what exists and says that it is an example', () => {
    const plan = demonstrationFieldPlan('2026-12-20T18:00:00+08:00');
    expect(fieldPlan.parse(plan)).toEqual(plan);
    const { sites, framework } = madePackage();
    const figures = indicatorsOf(framework).flatMap(({ id, rule }) =>
      figuresOf(rule).map((figure) => `${id}:${figure.id}`),
    );
    for (const { site, feeds, name } of plan.checks) {
      expect(sites.map(({ id }) => id)).toContain(site);
      expect(name).toContain('示例');
      if (feeds !== null) expect(figures).toContain(`${feeds.indicator}:${feeds.figure}`);
    }
    expect(plan.documents?.items.every(({ name }) => name.includes('示例'))).toBe(true);
    expect(plan.documents?.source).toContain('示例');
  });
});
