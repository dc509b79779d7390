import { describe, expect, it } from 'vitest';
import { scoreField, valuesOf } from '../../../src/domain/journal/register';
import { HistoryMaker, type MadeDevice, PEOPLE } from '../../support/journal-maker';

const judge = (device: MadeDevice, scoreMilli: number) =>
  device.act('score.judged', { indicator: 'D11', scoreMilli });

const FIELD = scoreField('D11');

const standing = (history: HistoryMaker): readonly number[] =>
  valuesOf(history.fold().registers, FIELD).map(({ value }) => value);

describe('fields that several people write', () => {
  it('[JN10] a later value of the same person or of one who has seen it replaces the earlier', () => {
    const history = new HistoryMaker();
    const [anna, bo] = [history.device('anna'), history.device('bo')];
    judge(anna, 1000);
    judge(anna, 2000);
    expect(standing(history)).toEqual([2000]);
    const last = judge(bo.observe(anna), 3000);
    const { journal, seq, at } = last.entry;
    expect(history.fold().registers[FIELD]).toEqual([
      { value: 3000, person: PEOPLE.bo, journal, seq, hash: last.hash, at },
    ]);
  });

  it('[JN11] values that neither person saw of the other both stay', () => {
    const history = new HistoryMaker();
    judge(history.device('anna'), 1000);
    judge(history.device('bo'), 2000);
    const { conflicts, registers } = history.fold();
    expect(valuesOf(registers, FIELD).map(({ value }) => value)).toEqual([1000, 2000]);
    expect(conflicts).toEqual([{ field: FIELD, values: registers[FIELD] }]);
  });

  it('[JN11] the branches of a fork stand side by side', () => {
    const history = new HistoryMaker();
    const anna = history.device('anna');
    const twin = anna.cloned();
    history.devices.push(twin);
    judge(anna, 1000);
    judge(twin, 2000);
    expect(standing(history)).toEqual([1000, 2000]);
    expect(history.fold().conflicts.map(({ field }) => field)).toEqual([FIELD]);
  });

  it('[JN12] whoever has seen all the values settles the conflict by writing anew', () => {
    const history = new HistoryMaker();
    const [anna, bo, lead] = [history.device('anna'), history.device('bo'), history.device('lead')];
    judge(anna, 1000);
    judge(bo, 2000);
    judge(lead.observe(anna, bo), 1500);
    expect(standing(history)).toEqual([1500]);
    expect(history.fold().conflicts).toEqual([]);
  });

  it('[JN13] two people who say the same do not disagree', () => {
    const history = new HistoryMaker();
    judge(history.device('anna'), 1000);
    judge(history.device('bo'), 1000);
    expect(standing(history)).toEqual([1000, 1000]);
    expect(history.fold().conflicts).toEqual([]);
  });

  it('[JN14] a write that saw one of two values leaves the other', () => {
    const history = new HistoryMaker();
    const [anna, bo, lead] = [history.device('anna'), history.device('bo'), history.device('lead')];
    judge(anna, 1000);
    judge(bo, 2000);
    judge(lead.observe(anna), 1500);
    expect(standing(history)).toEqual([2000, 1500]);
  });
});
