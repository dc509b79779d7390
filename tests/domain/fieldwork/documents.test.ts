import { describe, expect, it } from 'vitest';
import {
  documentProgress,
  documentRows,
  documentState,
} from '../../../src/domain/fieldwork/document-state';
import { fieldPlanOf } from '../../../src/domain/fieldwork/field-plan';
import { HistoryMaker, type MadeDevice } from '../../support/journal-maker';

const REQUEST = { items: [], dueAt: '2026-11-22T18:00:00+08:00', graceDays: 2, source: '' };
const NOW = '2026-11-23T09:00:00+08:00';

const receivedAt = (at: string, request: Parameters<typeof documentState>[0] = REQUEST) =>
  documentState(request, { state: 'received', receivedAt: at }, NOW);

const note = (device: MadeDevice, document: string, changes: object = {}) =>
  device.onSite('document.noted', {
    ...{ document, name: '资料', state: 'received', receivedAt: NOW, copies: 1 },
    ...{ trueCopy: true, note: '', evidence: [] },
    ...changes,
  });

describe('documents', () => {
  it('[FW40] the last moment asked for and the last moment of grace are in', () => {
    expect(receivedAt('2026-11-22T18:00:00+08:00')).toBe('received');
    expect(receivedAt('2026-11-22T18:00:00.001+08:00')).toBe('inGrace');
    expect(receivedAt('2026-11-24T18:00:00+08:00')).toBe('inGrace');
    expect(receivedAt('2026-11-24T18:00:00.001+08:00')).toBe('late');
  });

  it('[FW40] zones make no difference', () => {
    expect(receivedAt('2026-11-22T10:00:00Z')).toBe('received');
    expect(receivedAt('2026-11-22T23:59:00+14:00')).toBe('received');
    expect(receivedAt('2026-11-24T10:00:00Z')).toBe('inGrace');
    expect(receivedAt('2026-11-24T05:00:00.001-05:00')).toBe('late');
  });

  it('[FW41] what nobody noted waits, and then counts as missing', () => {
    const at = (now: string) => documentState(REQUEST, null, now);
    expect(at('2026-11-24T18:00:00+08:00')).toBe('waiting');
    expect(at('2026-11-24T10:00:01Z')).toBe('overdue');
  });

  it('[FW42] what was noted otherwise stays so, and without a day nothing is late', () => {
    const noted = (state: 'missing' | 'notApplicable') =>
      documentState(REQUEST, { state, receivedAt: null }, '2027-01-01T00:00:00Z');
    expect([noted('missing'), noted('notApplicable')]).toEqual(['missing', 'notApplicable']);
    expect(receivedAt('2030-01-01T00:00:00Z', { ...REQUEST, dueAt: null })).toBe('received');
    expect(receivedAt('2030-01-01T00:00:00Z', null)).toBe('received');
    expect(documentState(null, null, '2030-01-01T00:00:00Z')).toBe('waiting');
  });

  it('[FW45] a word taken back gives way to the one before, and then to waiting', () => {
    const history = new HistoryMaker();
    const anna = history.device('anna');
    const { documents } = fieldPlanOf(history.package);
    const state = () =>
      documentRows(documents, history.fold().fieldwork, NOW).find(({ id }) => id === 'D01')?.state;
    const untouched = state();
    const first = note(anna, 'D01', { state: 'missing', receivedAt: null });
    const second = note(anna, 'D01', { state: 'notApplicable', receivedAt: null });
    expect(state()).toBe('notApplicable');
    anna.withdraw(second);
    expect(state()).toBe('missing');
    anna.withdraw(first);
    expect([untouched, state()]).toEqual(['waiting', 'waiting']);
  });

  it('[FW43] items asked for, then added ones; progress by class', () => {
    const history = new HistoryMaker();
    const anna = history.device('anna');
    note(anna, 'D01');
    note(anna, 'D02', { receivedAt: '2027-06-01T00:00:00+08:00' });
    note(anna, 'D08', { state: 'notApplicable', receivedAt: null });
    note(anna, 'added', { name: '会议纪要', state: 'missing', receivedAt: null });
    const { documents } = fieldPlanOf(history.package);
    const rows = documentRows(documents, history.fold().fieldwork, NOW);
    expect(rows).toHaveLength(9);
    expect(rows.at(-1)).toMatchObject({ name: '会议纪要', class: null, state: 'missing' });
    expect(documentProgress(rows)).toEqual([
      { class: 'formal', received: 2, asked: 2 },
      { class: 'working', received: 0, asked: 2 },
      { class: 'voucher', received: 0, asked: 3 },
      { class: null, received: 0, asked: 1 },
    ]);
  });
});
