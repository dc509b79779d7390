import { describe, expect, it } from 'vitest';
import { coverageOf, visitState } from '../../../src/domain/fieldwork/sampling/coverage';
import {
  candidatesFor,
  type Replacement,
  sampleNow,
} from '../../../src/domain/fieldwork/sampling/replaced-sample';
import { HistoryMaker } from '../../support/journal-maker';
import { draw, idsOf, planOf, unit } from './made-sample';

const said = (out: string, into: string, sample = 'P1'): Replacement => ({
  ...{ person: 'p', journal: 'j', seq: 1, hash: `${out}-${into}`, at: '2026-11-25T09:00:00+08:00' },
  value: { sample, out, in: into, reason: '道路中断' },
});

const plan = planOf([
  ...['a', 'b', 'c', 'd', 'e'].map((id) => unit(id)),
  unit('poor', { classes: ['poverty'], site: 'S1' }),
]);
const drawn = draw({ ...plan, size: 3 });
const [first = '', second = ''] = idsOf(drawn.drawn).filter((id) => id !== 'poor');
const [next = '', after = ''] = idsOf(candidatesFor(plan, drawn, sampleNow(plan, drawn, [])));

describe('the sample as it stands', () => {
  it('[SA9] has one unit for another', () => {
    const { members, out } = sampleNow(plan, drawn, [said(first, next), said('x', 'y', 'P2')]);
    expect(new Set(idsOf(members))).toEqual(new Set(['poor', second, next]));
    expect(members.find(({ unit: { id } }) => id === next)).toMatchObject({
      why: 'replacement',
      instead: { value: { out: first, reason: '道路中断' } },
    });
    expect(idsOf(out)).toEqual([first]);
  });

  it('[SA19] has the first unit again once the replacement is taken back', () => {
    const history = new HistoryMaker();
    const anna = history.device('anna');
    const body = { sample: 'P1', out: first, in: next, reason: '点错了' };
    const replaced = anna.onSite('sample.replaced', body);
    const now = () => sampleNow(plan, drawn, history.fold().fieldwork.replacements);
    expect(idsOf(now().members)).toContain(next);
    anna.withdraw(replaced);
    expect(idsOf(now().members)).toEqual(idsOf(sampleNow(plan, drawn, []).members));
    expect([now().out, now().without]).toEqual([[], []]);
    expect(idsOf(candidatesFor(plan, drawn, now()))).toContain(next);
  });

  it('[SA10] tells of replacements that change nothing', () => {
    const { members, without } = sampleNow(plan, drawn, [
      said(first, next),
      said(first, after),
      said('poor', after),
      said(second, next),
      said(second, first),
      said(second, 'nowhere'),
    ]);
    expect(members).toHaveLength(3);
    expect(without.map(({ fault }) => fault)).toEqual([
      ...['outNotDrawn', 'outMandatory', 'inAlready', 'inOut', 'inUnknown'],
    ]);
  });

  it('[SA11] offers the next in rank first', () => {
    const now = sampleNow(plan, drawn, [said(first, next)]);
    const taken = new Set([...idsOf(now.members), ...idsOf(now.out)]);
    const free = idsOf(drawn.ranked).filter((id) => !taken.has(id));
    expect(idsOf(candidatesFor(plan, drawn, now))).toEqual(free);
    expect(free[0]).toBe(after);
  });

  it('[SA12] covers exact shares of units and money', () => {
    const list = [
      unit('a', { amountFen: 581_500 }),
      unit('b', { amountFen: 771_970 }),
      unit('c', { amountFen: null }),
    ];
    const covered = coverageOf({ units: list }, list.slice(0, 1));
    expect(covered.unitShare.toFraction()).toBe('1/3');
    // 5 815 of 13 534.7 (万元): the 42.96 % that a published report prints.
    expect(covered.moneyShare?.toFraction()).toBe('58150/135347');
    expect(covered.moneyShare?.mul(10_000).round().toFraction()).toBe('4296');
    expect(covered.withoutAmount).toBe(1);
    expect(coverageOf({ units: [unit('x', { amountFen: null })] }, []).moneyShare).toBeNull();
  });

  it('[SA13] knows who was visited by the sites that were', () => {
    const visited = new Set(['S1']);
    const state = (site: string | null) => visitState(unit('a', { site }), visited);
    expect([state('S1'), state('S2'), state(null)]).toEqual(['visited', 'notYet', 'noSite']);
  });
});
