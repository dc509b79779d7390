import { describe, expect, it } from 'vitest';
import type { AssignmentPackage } from '../../../src/domain/assignment/assignment-package';
import type { FieldBody } from '../../../src/domain/fieldwork/field-act';
import { fieldPlanOf } from '../../../src/domain/fieldwork/field-plan';
import { suggestedFacts } from '../../../src/features/confirmations/suggested-facts';
import { HistoryMaker, type MadeDevice, madePackage } from '../../support/journal-maker';
import { idOf, sha256Of } from '../../support/made-ids';
import { workOf } from '../../support/made-work';

const DUE = '2026-11-20T18:00:00+08:00';
const NOW = '2026-11-25T10:00:00+08:00';
const NOWHERE = { fixes: [], noPosition: 'denied' as const, manual: null };

type Documents = ReturnType<typeof fieldPlanOf>['documents'];

/** The demonstration with these documents asked for, and no checks of its own. */
function asking(documents: Documents): AssignmentPackage {
  const pkg = madePackage();
  return { ...pkg, fieldPlan: { ...fieldPlanOf(pkg), documents, checks: [] } };
}

interface Asked {
  readonly site?: string | null;
  readonly now?: string;
  readonly documents?: Documents;
}

function suggestions(fill: (history: HistoryMaker) => void, asked: Asked = {}) {
  const { site = null, now = NOW, documents = null } = asked;
  const history = new HistoryMaker(asking(documents));
  fill(history);
  return suggestedFacts({ work: workOf(history), evaluation: history.fold(), site, now });
}

const count = (device: MadeDevice, check: string, changes: object = {}) =>
  device.onSite('quantity.checked', {
    ...{ check, visit: null, site: 'S1', name: '长椅', unit: '张', note: '', feeds: null },
    ...{ plannedMilli: 10_000, accountedMilli: 10_000, foundMilli: 8000 },
    evidence: [sha256Of('photo')],
    ...changes,
  });

const trace = (device: MadeDevice, step: string, site: string | null, arrivedFen: number) =>
  device.onSite('fund.traced', {
    ...{ step, visit: null, site, from: '县财政局', to: '园林局', toLevel: 'unit' },
    ...{ isLowest: false, sentFen: 120_000, arrivedFen, arrivedOn: null, note: '', evidence: [] },
  });

const note = (
  device: MadeDevice,
  document: string,
  changes: Partial<FieldBody<'document.noted'>>,
) =>
  device.onSite('document.noted', {
    ...{ document, name: document, state: 'missing', receivedAt: null, copies: 0 },
    ...{ trueCopy: false, note: '', evidence: [] },
    ...changes,
  });

const arrive = (device: MadeDevice, visit: string, site: string) =>
  device.onSite('visit.began', {
    ...{ visit: idOf(visit), site, indexNo: 'S4-02-001', purpose: '看步道', agenda: '' },
    position: NOWHERE,
  });

const pairs = (found: ReturnType<typeof suggestions>) => found.map(({ key, text }) => [key, text]);
const keys = (found: ReturnType<typeof suggestions>) => found.map(({ key }) => key);

describe('what is suggested', () => {
  it('[CO12] counts that differ from plan or account, money, documents and visits, by kind', () => {
    const found = suggestions((history) => {
      const anna = history.device('anna');
      arrive(anna, 'first', 'S1');
      note(anna, 'D1', { name: '竣工验收报告', note: '监理未签。' });
      trace(anna, 'M1', null, 100_000);
      trace(anna, 'M2', null, 120_000);
      count(anna, 'K1');
      count(anna, 'K2', { foundMilli: 10_000 });
      count(anna, 'K3', { name: '路灯', unit: '盏', accountedMilli: 8000 });
      count(anna, 'K4', { name: '树', unit: '株', plannedMilli: null, foundMilli: 10_500 });
      count(anna, 'K5', { foundMilli: null });
    });
    expect(pairs(found).slice(0, 5)).toEqual([
      ['check.K1', '长椅：计划 10 张，账面 10 张，实地清点 8 张，比计划少 2 张，比账面少 2 张。'],
      ['check.K3', '路灯：计划 10 盏，账面 8 盏，实地清点 8 盏，比计划少 2 盏，与账面一致。'],
      ['check.K4', '树：账面 10 株，实地清点 10.5 株，比账面多 0.5 株。'],
      ['fund.M1', '县财政局拨付园林局：拨出 1,200.00 元，实收 1,000.00 元，少 200.00 元。'],
      ['document.D1', '应提供的资料“竣工验收报告”未提供。监理未签。'],
    ]);
    expect(keys(found).slice(5)).toEqual([`visit.${idOf('first')}`]);
    expect(found[5]?.text).toMatch(/^评价人员.+于2026年11月\d+日 .+到“.+”现场核查。$/);
    expect(found[0]?.evidence).toEqual([sha256Of('photo')]);
  });

  it('[CO12] leaves out a line on which two people wrote different numbers', () => {
    const found = suggestions((history) => {
      const [anna, bo] = [history.device('anna'), history.device('bo')];
      count(anna, 'K1');
      count(bo, 'K1', { foundMilli: 9000 });
      count(bo, 'K2');
    });
    expect(keys(found)).toEqual(['check.K2']);
  });

  it('[CO13] points taken off with their reasons and the evidence of the indicator', () => {
    const fill = (history: HistoryMaker) => {
      const anna = history.device('anna');
      anna.capture('here', { indicator: 'C31', site: 'S1' });
      anna.capture('there', { indicator: 'C31', site: 'S2' });
      anna.capture('other', { indicator: 'D12', site: 'S2' });
      for (const indicator of ['C31', 'D12']) {
        anna.act('score.judged', { indicator, scoreMilli: 1000 });
        anna.act('deduction.explained', { indicator, reason: '养护记录不全' });
      }
    };
    const of = (site: string | null) =>
      suggestions(fill, { site }).map(({ key, evidence }) => [key, evidence]);
    expect(of(null)).toEqual([
      ['deduction.C31', [sha256Of('here'), sha256Of('there')]],
      ['deduction.D12', [sha256Of('other')]],
    ]);
    expect(of('S1')).toEqual([['deduction.C31', [sha256Of('here')]]]);
    expect(suggestions(fill)[0]?.text).toContain('养护记录不全');
  });
});

describe('for a sheet of one site', () => {
  it('[CO14] is nothing of another site, and what belongs to none', () => {
    const fill = (history: HistoryMaker) => {
      const anna = history.device('anna');
      for (const site of ['S1', 'S2']) {
        count(anna, `K-${site}`, { site });
        trace(anna, `M-${site}`, site, 1);
        arrive(anna, site, site);
      }
      trace(anna, 'M-none', null, 1);
      note(anna, 'D1', {});
    };
    const visit = (site: string) => `visit.${idOf(site)}`;
    expect(keys(suggestions(fill, { site: 'S1' }))).toEqual([
      ...['check.K-S1', 'fund.M-S1', 'fund.M-none', 'document.D1', visit('S1')],
    ]);
    expect(keys(suggestions(fill)).sort()).toEqual(
      [
        ...['check.K-S1', 'check.K-S2', 'fund.M-S1', 'fund.M-S2', 'fund.M-none', 'document.D1'],
        ...[visit('S1'), visit('S2')],
      ].sort(),
    );
  });
});

describe('documents', () => {
  const item = (id: string, required = true) => ({ id, name: id, class: 'formal', required });
  const documents = {
    items: [item('D1'), item('D2', false), item('D3'), item('D4', false)],
    ...{ dueAt: DUE, graceDays: 2, source: '' },
  } as NonNullable<Documents>;
  const fill = (history: HistoryMaker) => {
    const anna = history.device('anna');
    note(anna, 'D3', { state: 'received', receivedAt: '2026-11-23T18:00:00+08:00' });
    note(anna, 'D4', { state: 'received', receivedAt: '2026-11-23T18:00:00+08:00' });
  };

  it('[CO16] says since when one is overdue or how late it came, by the days of grace', () => {
    const [overdue, late, ...more] = suggestions(fill, { documents });
    expect([overdue?.key, late?.key]).toEqual(['document.D1', 'document.D3']);
    expect(overdue?.text).toContain('宽限 2 天');
    expect(overdue?.text).toMatch(/仍未提供，已逾期 3 天。$/);
    expect(late?.text).toMatch(/提供，逾期 1 天。$/);
    expect(more).toEqual([]);
  });

  it('[CO16] is silent until the last moment of grace, and counts the next day from there', () => {
    const at = (now: string) => suggestions(() => undefined, { documents, now });
    expect(at('2026-11-22T18:00:00+08:00')).toEqual([]);
    expect(at('2026-11-22T18:00:00.001+08:00')[0]?.text).toContain('已逾期 1 天');
    expect(at('2026-11-23T18:00:00.001+08:00')[0]?.text).toContain('已逾期 2 天');
  });

  it('[CO16] tells of one that need not be given where somebody noted it as missing', () => {
    const noted = (history: HistoryMaker) => note(history.device('anna'), 'D2', {});
    const found = suggestions(noted, { documents });
    expect(found.map(({ key, text }) => [key, /未提供，已逾期 3 天。$/.test(text)])).toContainEqual(
      ['document.D2', true],
    );
  });
});
