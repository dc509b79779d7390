import { describe, expect, it } from 'vitest';
import { indicatorsOf } from '../../../src/domain/framework/framework';
import {
  firstRows,
  treeOf,
  unfinishedIn,
  unfinishedOf,
} from '../../../src/features/scoring/tree-view';
import { workPermit } from '../../../src/features/scoring/work-permit';
import { scoreEverything } from '../../support/full-evaluation';
import { HistoryMaker, PEOPLE } from '../../support/journal-maker';
import { idOf, sha256Of } from '../../support/made-ids';
import { workOf } from '../../support/made-work';

const NOTHING = { entries: new Map(), evidence: new Set<string>() };

describe('treeOf', () => {
  it('[UI34] counts each indicator’s own evidence and what of it is held', () => {
    const history = new HistoryMaker();
    const lead = history.device('lead');
    lead.capture('first');
    lead.capture('second');
    lead.capture('third', { indicator: 'B12' });
    const coverage = { ...NOTHING, evidence: new Set([sha256Of('first')]) };
    const rows = treeOf(workOf(history), coverage).flatMap(({ groups }) =>
      groups.flatMap((group) => group.rows),
    );
    const row = (id: string) => rows.find(({ indicator }) => indicator.id === id);
    expect(row('A11')).toMatchObject({ evidence: 2, evidenceHeld: 1 });
    expect(row('B12')).toMatchObject({ evidence: 1, evidenceHeld: 0 });
    expect(rows).toHaveLength(indicatorsOf(history.package.framework).length);
  });

  it('[UI34] hides what is scored and leaves the subtotal of its level alone', () => {
    const history = new HistoryMaker();
    const lead = history.device('lead');
    lead.act('figure.entered', { indicator: 'B12', figure: 'spent', value: 10 });
    lead.act('figure.entered', { indicator: 'B12', figure: 'arrived', value: 10 });
    const whole = treeOf(workOf(history), NOTHING);
    const levelOf = (only: boolean) =>
      (only ? unfinishedIn(whole) : whole).find(({ groups }) =>
        groups.some(({ rows }) => rows.some(({ indicator }) => indicator.id === 'B11')),
      );
    const ids = levelOf(true)?.groups.flatMap(({ rows }) => rows.map((row) => row.indicator.id));
    expect(ids).not.toContain('B12');
    expect(levelOf(true)?.subtotal).toBe(levelOf(false)?.subtotal);
    expect(levelOf(true)?.subtotal).not.toBe('0.00');
  });

  it('[UI34] shows no level once everything is scored', () => {
    const history = new HistoryMaker();
    scoreEverything(history, history.device('lead'));
    const work = workOf(history);
    expect(unfinishedIn(treeOf(work, NOTHING))).toEqual([]);
    expect(unfinishedOf(work).unfinished.size).toBe(0);
  });

  it('[UI82] the rows that are drawn first are the first ones, with whole subtotals', () => {
    const whole = treeOf(workOf(new HistoryMaker()), NOTHING);
    const rowsIn = (levels: typeof whole) =>
      levels.flatMap(({ groups }) => groups.flatMap(({ rows }) => rows));
    const all = rowsIn(whole);
    for (const count of [1, 7, all.length, all.length + 1]) {
      const first = firstRows(whole, count);
      expect(rowsIn(first)).toEqual(all.slice(0, count));
      for (const { id, ...level } of first) {
        const same = whole.find((each) => each.id === id);
        expect(level).toMatchObject({ subtotal: same?.subtotal, weightMilli: same?.weightMilli });
        expect(level.groups.every(({ rows }) => rows.length > 0)).toBe(true);
      }
    }
  });
});

describe('workPermit', () => {
  const history = new HistoryMaker();
  history.device('lead');
  const work = workOf(history);

  it('[UI28] lets those score who declared, and asks the others to declare first', () => {
    expect(workPermit(work, PEOPLE.lead)).toBe('free');
    expect(workPermit(work, PEOPLE.anna)).toBe('undeclared');
  });

  it('[UI28] lets reviewers and strangers only look', () => {
    expect(workPermit(work, PEOPLE.reviewer)).toBe('readOnly');
    expect(workPermit(work, idOf('nobody'))).toBe('readOnly');
  });

  it('[UI28] stops a person with a declared conflict', () => {
    const other = new HistoryMaker();
    other.device('lead').declare('conflict');
    expect(workPermit(workOf(other), PEOPLE.lead)).toBe('conflict');
  });
});
