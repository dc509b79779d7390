import Fraction from 'fraction.js';
import { expect, it } from 'vitest';
import { agreementOf } from '../../../src/domain/panel/agreement';
import type { PanelPart } from '../../../src/domain/panel/convening';
import type { IndicatorResult } from '../../../src/domain/panel/panel-result';

const PART: PanelPart = { id: 'all', name: '专家组', weightPpm: 1_000_000, indicators: ['A11'] };

/** An indicator with what members gave it; null for nobody's. */
function scored(weight: number, scores: Readonly<Record<string, number>>): IndicatorResult {
  const given = Object.entries(scores).map(([member, score]) => ({
    ...{ member, score: new Fraction(score) },
  }));
  const score = { ok: false, error: { kind: 'nobody' } } as const;
  const part = { part: PART, scores: given, score, divergence: null };
  return { indicator: 'A11', weight: new Fraction(weight), round: 1, parts: [part], score };
}

it('[PN63] members who give the same shares of different weights agree wholly', () => {
  const [all] = agreementOf(
    [PART],
    [scored(4, { a: 2, b: 2 }), scored(10, { a: 10, b: 10 }), scored(6, { a: 0, b: 0 })],
  );
  expect([all?.w?.toFraction(), all?.icc?.toFraction()]).toEqual(['1', '1']);
});

it('[PN63] only members who scored every indicator that anybody scored stand beside each other', () => {
  const [all] = agreementOf(
    [PART],
    [
      scored(4, { a: 2, b: 1, c: 4 }),
      scored(4, { a: 3, b: 2 }),
      scored(4, { a: 4, b: 3, c: 1 }),
      scored(4, {}),
    ],
  );
  expect(all).toMatchObject({ members: 2, indicators: 3 });
  expect(all?.w?.toFraction()).toBe('1');
});

it('[PN63] says nothing where nothing was scored', () => {
  expect(agreementOf([PART], [])).toEqual([
    { part: PART, members: 0, indicators: 0, w: null, icc: null },
  ]);
});
