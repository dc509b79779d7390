import { describe, expect, it } from 'vitest';
import type { ActOf } from '../../../src/domain/journal/act';
import { type Field, standingValue } from '../../../src/domain/journal/register';
import { actFor } from '../../../src/features/scoring/adopt-act';
import { conflictSides } from '../../../src/features/scoring/conflict-sides';
import { everyRulePackage } from '../../support/every-rule-package';
import { HistoryMaker } from '../../support/journal-maker';
import { thumbprintOf } from '../../support/made-ids';

const point = (finding: 'met' | 'partly') =>
  ['checkpoint.assessed', { indicator: 'A2', checkpoint: 'A2a', finding }] as const;
const figure = (value: number) =>
  ['figure.entered', { indicator: 'B1', figure: 'spent', value }] as const;
const score = (scoreMilli: number) => ['score.judged', { indicator: 'D2', scoreMilli }] as const;
const part = (scoreMilli: number) =>
  ['score.judged', { indicator: 'C3', part: 'cost', scoreMilli }] as const;
const reason = (text: string) =>
  ['deduction.explained', { indicator: 'D2', reason: text }] as const;

const own = (scoreMilli: number) =>
  ['selfScores.imported', { file: null, scores: [{ indicator: 'D2', scoreMilli }] }] as const;
const difference = (text: string) =>
  ['difference.explained', { indicator: 'D2', reason: text }] as const;

const CONFLICTS = [
  { field: 'checkpoint:A2:A2a', one: point('met'), other: point('partly') },
  { field: 'figure:B1:spent', one: figure(100), other: figure(200) },
  { field: 'score:D2', one: score(8000), other: score(6000) },
  { field: 'score:C3:cost', one: part(4000), other: part(3000) },
  { field: 'deduction:D2', one: reason('枯死'), other: reason('缺株') },
  { field: 'selfScore:D2', one: own(9000), other: own(8000) },
  { field: 'difference:D2', one: difference('凭证不全'), other: difference('数据有误') },
] as const satisfies readonly { field: Field; one: unknown; other: unknown }[];

describe('conflictSides', () => {
  it('[PH30] puts equal values together, with who wrote them, when and on which device', () => {
    const history = new HistoryMaker();
    const [lead, anna, bo] = [history.device('lead'), history.device('anna'), history.device('bo')];
    const first = lead.act('figure.entered', { indicator: 'B12', figure: 'spent', value: 1 });
    anna.act('figure.entered', { indicator: 'B12', figure: 'spent', value: 2 });
    bo.act('figure.entered', { indicator: 'B12', figure: 'spent', value: 1 });
    const sides = conflictSides(history.fold(), history.package, 'figure:B12:spent');
    expect(sides.map(({ value, writers }) => [value, writers.map(({ name }) => name)])).toEqual([
      [1, ['演示主评人', '演示评价员2']],
      [2, ['演示评价员1']],
    ]);
    expect(sides[0]?.writers[0]).toEqual({
      ...{ hash: first.hash, name: '演示主评人', at: first.entry.at },
      device: thumbprintOf(`device ${lead.journal}`),
    });
  });
});

describe('actFor', () => {
  it.each(CONFLICTS)(
    '[PH31] settles a conflict of $field, and its withdrawal brings it back',
    (each) => {
      const history = new HistoryMaker(everyRulePackage());
      const [lead, anna] = [history.device('lead'), history.device('anna')];
      lead.act(each.one[0], each.one[1] as ActOf<(typeof each.one)[0]>['body']);
      anna.act(each.other[0], each.other[1] as ActOf<(typeof each.other)[0]>['body']);
      const { field } = each;
      const standing = () => standingValue(history.fold().registers, field);
      expect(standing()).toBe('conflict');
      const [, adopted] = conflictSides(history.fold(), history.package, field);
      if (adopted === undefined) throw new Error('there are two sides');
      const { type, body } = actFor(field, adopted.value);
      const entry = lead.observe(anna).act(type, body);
      expect(standing()).toEqual({ value: adopted.value });
      lead.withdraw(entry);
      expect(standing()).toBe('conflict');
    },
  );
});
