import { describe, expect, it } from 'vitest';
import type { PanelState } from '../../../src/domain/panel/panel-state';
import { panelSignals } from '../../../src/domain/panel/signals';

const INDICATORS = ['A11', 'B11', 'C11', 'D11', 'D12'];

/** A round in which people gave these scores, sealed so many seconds after its beginning. */
function roundOf(
  given: Readonly<Record<string, readonly [seconds: number, ...scores: number[]]>>,
  stage: 'closed' | 'complete' = 'complete',
): Pick<PanelState, 'rounds' | 'members'> {
  const ballots = Object.entries(given).map(([person, [seconds, ...scores]]) => ({
    ...{ person, journal: 'j', seq: 1, hash: person, votes: [], envelope: '' },
    at: new Date(Date.UTC(2026, 2, 2) + seconds * 1000).toISOString(),
    ...{ isClosedOver: true, unwrapped: null, leftOut: null },
    opened: scores.map((scoreMilli, i) => ({
      vote: { indicator: INDICATORS[i] ?? '', scoreMilli, reason: '' },
      ...{ salt: '', openedBy: 'author' as const },
    })),
  }));
  const round = { round: 1, indicators: INDICATORS, stage, ballots, absent: [], closedBy: 'c' };
  return { rounds: [round], members: [] };
}

describe('what stands out', () => {
  it('[PN83] are ballots alike on every common indicator, of which there are three at least', () => {
    const alike = roundOf({ a: [0, 1, 2, 3], b: [900, 1, 2, 3], c: [1800, 1, 2, 4] });
    expect(panelSignals(alike)).toEqual([{ kind: 'identical', round: 1, people: ['a', 'b'] }]);
    expect(panelSignals(roundOf({ a: [0, 1, 2], b: [900, 1, 2] }))).toEqual([]);
  });

  it('[PN83] are three ballots sealed one within a minute of the other', () => {
    const given = { a: [0, 1, 5, 9], b: [50, 9, 1, 5], c: [100, 5, 9, 1] } as const;
    expect(panelSignals(roundOf(given))).toEqual([
      { kind: 'sealedTogether', round: 1, people: ['a', 'b', 'c'] },
    ]);
    expect(panelSignals(roundOf({ ...given, c: [161, 5, 9, 1] }))).toEqual([]);
  });

  it('[PN83] is one person alone at the edge on four of five indicators', () => {
    const given = {
      a: [0, 9, 9, 9, 9, 1],
      b: [900, 3, 4, 5, 6, 2],
      c: [1800, 4, 3, 6, 5, 3],
    } as const;
    expect(panelSignals(roundOf(given))).toEqual([
      { kind: 'alwaysHighest', round: 1, people: ['a'] },
    ]);
    const lowest = { ...given, a: [0, 0, 0, 0, 0, 0] } as const;
    expect(panelSignals(roundOf(lowest))).toEqual([
      { kind: 'alwaysLowest', round: 1, people: ['a'] },
    ]);
    const shared = { ...given, b: [900, 9, 9, 5, 6, 2] } as const;
    expect(panelSignals(roundOf(shared))).toEqual([]);
  });

  it('[PN83] are not looked for before every ballot is open', () => {
    const alike = roundOf({ a: [0, 1, 2, 3], b: [900, 1, 2, 3] }, 'closed');
    expect(panelSignals(alike)).toEqual([]);
  });
});
