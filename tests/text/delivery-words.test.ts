import { describe, expect, it } from 'vitest';
import { problemOf } from '../../src/contract/problem-catalogue';
import type { DeliveryState } from '../../src/sync/delivery';
import type { SyncOutcome } from '../../src/sync/outcome';
import { sayDelivery, sayNext, sayOutcome } from '../../src/text/delivery-words';
import { sayCustodySign } from '../../src/text/sign-words';

const SOME = { entries: 5, entriesHeld: 3, evidence: 2, evidenceHeld: 1 };
const ALL = { entries: 5, entriesHeld: 5, evidence: 2, evidenceHeld: 2 };
const PROBLEM: SyncOutcome = { kind: 'problem', problem: problemOf('unavailable') };

const STATES: readonly DeliveryState[] = [
  { kind: 'nothing-yet', entries: 0, entriesHeld: 0, evidence: 0, evidenceHeld: 0 },
  { ...ALL, kind: 'all-held', lastReceivedAt: '2026-11-22T09:00:00+08:00' },
  { ...SOME, kind: 'waiting' },
  { ...SOME, kind: 'offline' },
  { ...SOME, kind: 'not-takan' },
  { ...SOME, kind: 'failed', outcome: PROBLEM },
  { ...SOME, kind: 'refused', items: 2 },
  { ...SOME, kind: 'log-forked' },
];

describe('words of delivery', () => {
  it.each(STATES)('[UI3] tells all four things of the state $kind', (state) => {
    const { title, safe, where, next } = sayDelivery(state);
    for (const line of [title, safe, where, next]) expect(line).toMatch(/[。！]?\p{Script=Han}/u);
    expect(where).toContain(`${state.entriesHeld} / ${state.entries}`);
  });

  it('[UI1] says that the bureau holds all in one state only', () => {
    const claiming = STATES.filter((state) =>
      sayDelivery(state).title.includes('全部由财政局收存'),
    );
    expect(claiming.map(({ kind }) => kind)).toEqual(['all-held']);
    const signs = STATES.filter((state) => sayCustodySign(state).startsWith('财政局已收存'));
    expect(signs.map(({ kind }) => kind)).toEqual(['all-held']);
  });

  it('[UI1] counts in the sign what lies on this phone only', () => {
    expect(sayCustodySign({ ...SOME, kind: 'waiting' })).toBe('仅在本机 3 项');
    expect(sayCustodySign({ ...SOME, kind: 'offline' })).toBe('仅在本机 3 项');
  });

  it('[UI3] gives the words of the problem when the server gave one', () => {
    expect(sayOutcome(PROBLEM)).toBe('服务器暂时不能接收');
    expect(sayNext(PROBLEM)).toContain('再试');
  });

  it('[UI3] never asks a person to delete anything', () => {
    const asked = STATES.map((state) => sayDelivery(state).next).filter((next) =>
      /删除/.test(next),
    );
    expect(asked).toEqual([sayDelivery({ ...SOME, kind: 'log-forked' }).next]);
    expect(asked[0]).toContain('不要删除');
  });
});
