import { describe, expect, it } from 'vitest';
import { fieldPlanOf } from '../../../src/domain/fieldwork/field-plan';
import { PAPER_SECTIONS } from '../../../src/domain/fieldwork/index-number';
import { standingRecords } from '../../../src/domain/fieldwork/kept-papers';
import type { PaperIdentity } from '../../../src/domain/fieldwork/paper-kind';
import type { RecordKind } from '../../../src/domain/fieldwork/record';
import {
  findPapers,
  type PaperQuery,
  workingPapers,
} from '../../../src/domain/fieldwork/working-paper';
import { PAPER_SECTION_WORDS, saySection } from '../../../src/text/paper-words';
import { HistoryMaker, type MadeDevice } from '../../support/journal-maker';
import { idOf, sha256Of } from '../../support/made-ids';

const NOWHERE = { fixes: [], noPosition: 'denied' as const, manual: null };
const EVERYTHING: PaperQuery = { kind: null, site: null, author: null, text: '' };

const keep = (
  device: MadeDevice,
  id: string,
  {
    kind = 'interview',
    indexNo = 'S7-02-001',
    replaces = null,
  }: { kind?: RecordKind; indexNo?: string; replaces?: string | null } = {},
) =>
  device.onSite('record.kept', {
    ...{ id: idOf(id), kind, indexNo, visit: null, site: 'S2' },
    replaces: replaces === null ? null : idOf(replaces),
    record: { sha256: sha256Of(id), size: 100 },
  });

const visit = (device: MadeDevice, indexNo = 'S4-02-001') =>
  device.onSite('visit.began', {
    ...{ visit: idOf(`visit ${indexNo}`), site: 'S1', indexNo, purpose: '看步道' },
    ...{ agenda: '', position: NOWHERE },
  });

const check = (device: MadeDevice, foundMilli = 1000) =>
  device.onSite('quantity.checked', {
    ...{ check: 'K31', visit: null, site: 'S3', name: '栽植乔木', unit: '株', note: '' },
    ...{ plannedMilli: null, accountedMilli: null, foundMilli, evidence: [], feeds: null },
  });

const TABLE: PaperIdentity = { kind: 'checkTable', id: 'S3' };

const review = (
  device: MadeDevice,
  paper: PaperIdentity,
  outcome: 'agreed' | 'returned' = 'agreed',
) => device.onSite('paper.reviewed', { indexNo: 'S4-00-S3', paper, outcome, note: '' });

/** A review as earlier builds wrote it. */
const NUMBERED = (indexNo: string) => ({ indexNo, outcome: 'agreed', note: '' }) as const;

const papersOf = (history: HistoryMaker) =>
  workingPapers({
    sites: history.package.sites,
    plan: fieldPlanOf(history.package),
    fieldwork: history.fold().fieldwork,
  });

const standing = (history: HistoryMaker) =>
  standingRecords(history.fold().fieldwork).map(({ record, earlier }) => [
    record.value.id,
    earlier.map(({ value }) => value.id),
  ]);

describe('a withdrawn confirmation sheet', () => {
  it('[CO36] stands among the papers as withdrawn, other papers do not', () => {
    const history = new HistoryMaker();
    const anna = history.device('anna');
    visit(anna);
    const drafted = anna.onSite('confirmation.drafted', {
      ...{ confirmation: idOf('sheet'), indexNo: 'S4-02-002', visit: null, site: 'S1' },
      facts: [{ id: 'F1', text: '现场有长椅八张', evidence: [] }],
    });
    const papers = () => papersOf(history).map(({ indexNo, withdrawn }) => [indexNo, withdrawn]);
    expect(papers()).toEqual([
      ['S4-02-001', false],
      ['S4-02-002', false],
    ]);
    anna.withdraw(drafted);
    expect(papers()).toEqual([
      ['S4-02-001', false],
      ['S4-02-002', true],
    ]);
  });
});

describe('records', () => {
  it('[VI22] a correction takes the place of what it names, until it is taken back', () => {
    const history = new HistoryMaker();
    const anna = history.device('anna');
    keep(anna, 'one');
    keep(anna, 'two', { replaces: 'one' });
    const third = keep(anna, 'three', { replaces: 'two' });
    expect(standing(history)).toEqual([[idOf('three'), [idOf('two'), idOf('one')]]]);
    anna.withdraw(third);
    expect(standing(history)).toEqual([[idOf('two'), [idOf('one')]]]);
  });

  it('[VI22] of another person or kind it takes no place', () => {
    const history = new HistoryMaker();
    const [anna, bo] = [history.device('anna'), history.device('bo')];
    keep(anna, 'one');
    keep(bo.observe(anna), 'theirs', { replaces: 'one' });
    keep(anna, 'other', { kind: 'discussion', replaces: 'one' });
    expect(standing(history)).toHaveLength(3);
  });
});

describe('working papers', () => {
  it('[VI30] everything that was written is a paper, the team’s under numbers of its own', () => {
    const history = new HistoryMaker();
    const [anna, bo] = [history.device('anna'), history.device('bo')];
    visit(anna);
    keep(anna, 'talk');
    check(bo);
    bo.onSite('document.noted', {
      ...{ document: 'D01', name: '立项批复', state: 'missing', receivedAt: null, copies: 0 },
      ...{ trueCopy: false, note: '', evidence: [] },
    });
    const papers = papersOf(history);
    expect(papers.map(({ indexNo, kind, site }) => [indexNo, kind, site])).toEqual([
      ['S3-00-002', 'documentList', null],
      ['S4-00-S3', 'checkTable', 'S3'],
      ['S4-02-001', 'visit', 'S1'],
      ['S7-02-001', 'interview', 'S2'],
    ]);
  });

  it('[VI31] stand in the order of the index, and every section has words', () => {
    const history = new HistoryMaker();
    const anna = history.device('anna');
    const numbers = [
      'S10-02-001',
      'S4-02-010',
      'S4-02-009',
      'B1-02-001',
      'Z5-02-001',
      'S4-100-001',
    ];
    for (const [i, indexNo] of numbers.entries()) keep(anna, `paper ${i}`, { indexNo });
    expect(papersOf(history).map(({ indexNo }) => indexNo)).toEqual([
      'Z5-02-001',
      'S4-02-009',
      'S4-02-010',
      'S4-100-001',
      'S10-02-001',
      'B1-02-001',
    ]);
    expect(Object.keys(PAPER_SECTION_WORDS).sort()).toEqual([...PAPER_SECTIONS].sort());
    expect([saySection('S10-02-001'), saySection('S11-02-001')]).toEqual(['总体绩效情况', '']);
  });

  it('[VI32] are found by every part that is given', () => {
    const history = new HistoryMaker();
    const [anna, bo] = [history.device('anna'), history.device('bo')];
    visit(anna);
    keep(anna, 'talk');
    check(bo);
    const papers = papersOf(history);
    const found = (part: Partial<PaperQuery>) =>
      findPapers(papers, { ...EVERYTHING, ...part }, ({ id }) =>
        id === idOf('talk') ? '老马说' : '',
      ).map(({ kind }) => kind);
    expect(found({})).toHaveLength(3);
    expect(found({ text: ' s4-02 ' })).toEqual(['visit']);
    expect(found({ text: '2026-11-22' })).toHaveLength(3);
    expect(found({ text: '老马' })).toEqual(['interview']);
    expect(found({ site: 'S3' })).toEqual(['checkTable']);
    expect(found({ author: bo.person })).toEqual(['checkTable']);
    expect(found({ author: bo.person, kind: 'visit' })).toEqual([]);
  });

  it('[VI33] are reviewed by somebody who did not write on them', () => {
    const history = new HistoryMaker();
    const [anna, reviewer] = [history.device('anna'), history.device('reviewer')];
    keep(anna, 'talk');
    reviewer.observe(anna);
    const indexNo = 'S7-02-001';
    const state = () => papersOf(history)[0]?.review.state;
    anna.onSite('paper.reviewed', { indexNo, outcome: 'agreed', note: '' });
    expect(state()).toBe('none');
    reviewer.onSite('paper.reviewed', { indexNo, outcome: 'returned', note: '缺日期' });
    expect(state()).toBe('returned');
    reviewer.onSite('paper.reviewed', { indexNo, outcome: 'agreed', note: '' });
    expect(state()).toBe('agreed');
    expect(papersOf(history)[0]?.review.words).toHaveLength(2);
  });

  it('[VI34] say that they were written on after their review', () => {
    const history = new HistoryMaker();
    const [anna, reviewer] = [history.device('anna'), history.device('reviewer')];
    const first = check(anna);
    review(reviewer.observe(anna), TABLE);
    const state = () => papersOf(history)[0]?.review.state;
    expect(state()).toBe('agreed');
    const second = check(anna, 2000);
    expect(state()).toBe('changed');
    review(reviewer.observe(anna), TABLE);
    anna.withdraw(second);
    expect(papersOf(history)[0]?.authors).toEqual([anna.person]);
    expect(state()).toBe('changed');
    review(reviewer.observe(anna), TABLE);
    expect(state()).toBe('agreed');
    anna.withdraw(anna.withdraw(first));
    expect(state()).toBe('changed');
  });

  it('[VI34] also by a word that the reviewer could not know, whatever its clock says', () => {
    const history = new HistoryMaker();
    const [anna, bo] = [history.device('anna'), history.device('bo')];
    const reviewer = history.device('reviewer');
    check(anna);
    review(reviewer.observe(anna), TABLE);
    history.clockMs -= 86_400_000;
    check(bo, 7000);
    expect(papersOf(history)[0]?.review.state).toBe('changed');
  });

  it('[VI34] and nothing else changes it: signatures, other papers, captions', () => {
    const history = new HistoryMaker();
    const [anna, reviewer] = [history.device('anna'), history.device('reviewer')];
    const facts = [{ id: 'F1', text: '长椅八张', evidence: [] }];
    const sheet = { confirmation: idOf('sheet'), indexNo: 'S4-02-001', visit: null, site: 'S1' };
    const { hash: content } = anna.onSite('confirmation.drafted', { ...sheet, facts });
    review(reviewer.observe(anna), { kind: 'confirmation', id: idOf('sheet') });
    const put = { confirmation: idOf('sheet'), content };
    const record = { sha256: sha256Of('hand'), size: 100 };
    anna.onSite('confirmation.signed', {
      ...{ ...put, shown: sha256Of('shown'), party: 'finance', record },
    });
    check(anna);
    const state = () => papersOf(history).find(({ kind }) => kind === 'confirmation')?.review.state;
    expect(state()).toBe('agreed');
    anna.onSite('confirmation.objected', { ...put, fact: 'F1', text: '是九张' });
    expect(state()).toBe('changed');
  });

  it('[VI35] are reviewed as the paper that they are, whatever version of it stands', () => {
    const history = new HistoryMaker();
    const [anna, reviewer] = [history.device('anna'), history.device('reviewer')];
    const [first] = [keep(anna, 'one'), keep(anna, 'two', { replaces: 'one' })];
    const paper = () => papersOf(history)[0];
    const identity = { kind: 'interview', id: idOf('one') } as const;
    expect(paper()?.paper).toEqual(identity);
    review(reviewer.observe(anna), identity);
    expect([paper()?.id, paper()?.review.state]).toEqual([idOf('two'), 'agreed']);
    anna.withdraw(first);
    expect([paper()?.paper, paper()?.review.state]).toEqual([identity, 'changed']);
    const third = keep(anna, 'three', { replaces: 'two' });
    review(reviewer.observe(anna), { kind: 'interview', id: idOf('three') });
    expect(paper()?.review.state).toBe('agreed');
    anna.withdraw(third);
    expect([paper()?.id, paper()?.review.state]).toEqual([idOf('two'), 'changed']);
  });

  it('[VI35] by a number of an earlier build, as the one paper of which something was seen', () => {
    const history = new HistoryMaker();
    const [anna, twin] = [history.device('anna'), history.device('anna', 'second phone')];
    const reviewer = history.device('reviewer');
    keep(anna, 'one');
    keep(twin, 'two');
    check(anna);
    const states = () =>
      ['S3', idOf('one'), idOf('two')].map(
        (id) => papersOf(history).find((paper) => paper.id === id)?.review.state,
      );
    reviewer.observe(anna).onSite('paper.reviewed', NUMBERED('S7-02-001'));
    reviewer.onSite('paper.reviewed', NUMBERED('S4-00-003'));
    expect(states()).toEqual(['agreed', 'agreed', 'none']);
    const both = history.device('lead').observe(anna, twin);
    both.onSite('paper.reviewed', NUMBERED('S7-02-001'));
    expect(states()).toEqual(['agreed', 'agreed', 'none']);
  });

  it('[VI33] of two reviewers who did not know of each other the one who returned it is heard', () => {
    const history = new HistoryMaker();
    const [anna, reviewer] = [history.device('anna'), history.device('reviewer')];
    const lead = history.device('lead');
    check(anna);
    review(reviewer.observe(anna), TABLE, 'returned');
    review(lead.observe(anna), TABLE);
    const state = () => papersOf(history)[0]?.review.state;
    expect(state()).toBe('returned');
    review(lead.observe(reviewer), TABLE);
    expect(state()).toBe('agreed');
  });
});
