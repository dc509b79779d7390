import { describe, expect, it } from 'vitest';
import { fieldPlanOf, lowestUsersBy } from '../../../src/domain/fieldwork/field-plan';
import { fundChain, lowestUsers } from '../../../src/domain/fieldwork/fund-chain';
import { FUND_WORDS } from '../../../src/text/fund-words';
import { HistoryMaker, type MadeDevice, madePackage } from '../../support/journal-maker';

const trace = (device: MadeDevice, step: string, from: string, to: string, changes: object = {}) =>
  device.onSite('fund.traced', {
    ...{ step, visit: null, site: null, from, to, toLevel: 'unit', isLowest: false },
    ...{ sentFen: 10_000, arrivedFen: 10_000, arrivedOn: null, note: '', evidence: [] },
    ...changes,
  });

const chainOf = (history: HistoryMaker) => fundChain(history.fold().fieldwork);

describe('fund flow', () => {
  it('[FW20] steps stand after the one that brought the money', () => {
    const history = new HistoryMaker();
    const anna = history.device('anna');
    trace(anna, 'c', '乡', '村甲');
    trace(anna, 'b', '局', '乡');
    trace(anna, 'a', '财政', '局');
    trace(anna, 'd', '乡', '村乙');
    trace(anna, 'e', '别处', '户');
    expect(chainOf(history).map(({ step, depth }) => [step, depth])).toEqual([
      ['a', 0],
      ['b', 1],
      ['c', 2],
      ['d', 2],
      ['e', 0],
    ]);
  });

  it('[FW20] a ring is followed once', () => {
    const history = new HistoryMaker();
    const anna = history.device('anna');
    trace(anna, 'a', '甲', '乙');
    trace(anna, 'b', '乙', '甲');
    trace(anna, 'c', '丙', '丙');
    expect(chainOf(history).map(({ step }) => step)).toEqual(['a', 'b', 'c']);
  });

  it('[FW21] what is missing of a step, and how long it took', () => {
    const history = new HistoryMaker();
    const anna = history.device('anna');
    trace(anna, 'a', '财政', '局', { arrivedOn: '2026-02-27' });
    trace(anna, 'b', '局', '乡', { arrivedFen: 9000, arrivedOn: '2026-03-02' });
    trace(anna, 'c', '乡', '村', { arrivedFen: null });
    const facts = chainOf(history).map(({ differenceFen, days }) => [differenceFen, days]);
    expect(facts).toEqual([
      [0, null],
      [-1000, 3],
      [null, null],
    ]);
  });

  it('[FW24] a step taken back gives way, and its last user counts no longer', () => {
    const history = new HistoryMaker();
    const anna = history.device('anna');
    trace(anna, 'a', '局', '村');
    const wrong = trace(anna, 'a', '局', '马家', { isLowest: true });
    const extra = trace(anna, 'b', '局', '王家', { isLowest: true });
    const found = () => lowestUsers({ lowestLevelUsers: 2 }, chainOf(history)).found;
    expect(found()).toBe(2);
    anna.withdraw(wrong);
    anna.withdraw(extra);
    expect(found()).toBe(0);
    expect(chainOf(history).map(({ step, to }) => [step, to])).toEqual([['a', '村']]);
  });

  it('[FW22] last users count once each', () => {
    const users = [
      { isLowest: true, to: '马家' },
      { isLowest: true, to: '马家' },
      { isLowest: false, to: '村' },
    ];
    expect(lowestUsers({ lowestLevelUsers: 2 }, users)).toEqual({ found: 1, asked: 2, missing: 1 });
    expect(lowestUsers({ lowestLevelUsers: 1 }, users).missing).toBe(0);
    expect(lowestUsers({ lowestLevelUsers: 0 }, []).missing).toBe(0);
  });

  it('[FW25] says whose number of last users it is', () => {
    const pkg = madePackage();
    const said = (by: 'assignment' | 'textbook') => {
      const { met, lacks, metNext } = FUND_WORDS;
      return [met[by](1, 2), lacks[by](1), metNext[by]].join();
    };
    expect(lowestUsersBy({})).toBe('textbook');
    expect(said('textbook')).toContain('教材建议至少 2 个');
    expect(said('textbook')).not.toContain('要求');
    expect(lowestUsersBy({ ...pkg, fieldPlan: { ...fieldPlanOf(pkg) } })).toBe('assignment');
    expect(said('assignment')).not.toContain('教材');
  });
});
