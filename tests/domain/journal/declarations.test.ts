import { describe, expect, it } from 'vitest';
import type { SetAsideReason } from '../../../src/domain/journal/set-aside';
import { HistoryMaker, type MadeDevice, type MadeEntry, PEOPLE } from '../../support/journal-maker';

const judge = (device: MadeDevice, scoreMilli = 1000): MadeEntry =>
  device.act('score.judged', { indicator: 'D11', scoreMilli });

/** Reasons of the entries set aside, by hash. */
const reasonsOf = (history: HistoryMaker): ReadonlyMap<string, SetAsideReason> =>
  new Map(history.fold().setAside.map(({ hash, reason }) => [hash, reason]));

describe('declaration of independence', () => {
  it('[JN26] work before the declaration is set aside, work after it counts', () => {
    const history = new HistoryMaker();
    const anna = history.bare('anna');
    anna.open();
    const early = [judge(anna), anna.capture('photo')];
    anna.declare();
    const later = judge(anna, 2000);
    const reasons = reasonsOf(history);
    expect(early.map(({ hash }) => reasons.get(hash))).toEqual([
      'no-declaration',
      'no-declaration',
    ]);
    expect(history.fold().registers['score:D11']?.map(({ hash }) => hash)).toEqual([later.hash]);
  });

  it('[JN26] the declaration of a colleague is not one’s own', () => {
    const history = new HistoryMaker();
    const anna = history.device('anna');
    const bo = history.bare('bo');
    bo.observe(anna).open();
    expect(reasonsOf(history).get(judge(bo).hash)).toBeUndefined();
    const work = judge(bo);
    expect(reasonsOf(history).get(work.hash)).toBe('no-declaration');
  });

  it('[JN27] after a conflict of interest nothing more counts, before it everything', () => {
    const history = new HistoryMaker();
    const anna = history.device('anna');
    const before = judge(anna);
    anna.declare('conflict');
    const after = judge(anna, 2000);
    const { registers, declarations, setAside } = history.fold();
    expect(registers['score:D11']?.map(({ hash }) => hash)).toEqual([before.hash]);
    expect(declarations[PEOPLE.anna]?.outcome).toBe('conflict');
    expect(setAside.map(({ hash, reason }) => [hash, reason])).toEqual([
      [after.hash, 'conflict-declared'],
    ]);
  });

  it('[JN27] a person who declares independence anew after a conflict works again', () => {
    const history = new HistoryMaker();
    const anna = history.bare('anna');
    anna.open();
    anna.declare('conflict');
    anna.declare('independent');
    judge(anna);
    expect(history.fold().setAside).toEqual([]);
    expect(history.fold().declarations[PEOPLE.anna]?.outcome).toBe('independent');
  });

  it('[JN28] of two concurrent declarations the conflict stands', () => {
    const history = new HistoryMaker();
    const phone = history.bare('anna', 'anna phone');
    const tablet = history.bare('anna', 'anna tablet');
    phone.open();
    tablet.open();
    phone.declare('conflict');
    tablet.declare('independent');
    const after = judge(tablet.observe(phone));
    expect(history.fold().declarations[PEOPLE.anna]?.outcome).toBe('conflict');
    expect(reasonsOf(history).get(after.hash)).toBe('conflict-declared');
  });

  it('[JN29] a second device works by the declaration that it has seen', () => {
    const history = new HistoryMaker();
    const phone = history.device('anna', 'anna phone');
    const tablet = history.bare('anna', 'anna tablet');
    tablet.open();
    const blind = judge(tablet);
    const informed = judge(tablet.observe(phone), 2000);
    const reasons = reasonsOf(history);
    expect(reasons.get(blind.hash)).toBe('no-declaration');
    expect(reasons.has(informed.hash)).toBe(false);
  });
});
