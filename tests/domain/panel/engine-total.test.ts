import fc from 'fast-check';
import { expect, it } from 'vitest';
import { panelResult } from '../../../src/domain/panel/panel-result';
import type { PanelState } from '../../../src/domain/panel/panel-state';
import { scoreEvaluation } from '../../../src/domain/scoring/score-evaluation';
import { conveningOf, personOf } from '../../support/panel-maker';
import { frameworkOf, holding, indicatorOf } from '../scoring/scoring-kit';

const SEED = 20_261_126;
const LABELS = ['e1', 'e2', 'e3', 'e4'] as const;
const WEIGHTS = [40_000, 25_000, 20_000, 10_000, 5000];

/** For each indicator a score, and how far two pairs of members lie to both sides of it. */
const given = fc.tuple(
  ...WEIGHTS.map((weight) =>
    fc.integer({ min: 0, max: weight }).chain((mean) => {
      const room = Math.min(mean, weight - mean);
      const offset = fc.integer({ min: 0, max: room });
      return fc.record({ mean: fc.constant(mean), near: offset, far: offset });
    }),
  ),
);
type Given = typeof given extends fc.Arbitrary<infer T> ? T : never;

const idOf = (index: number): string => `I${index}`;

const framework = frameworkOf(
  WEIGHTS.map((weightMilli, i) => ({
    ...indicatorOf({ kind: 'judgement', guidance: '按情况' }, weightMilli),
    id: idOf(i),
  })),
);

/** A complete round in which the members gave what lies around the means. */
function stateOf(scores: Given): PanelState {
  const indicators = WEIGHTS.map((_, i) => idOf(i));
  const part = { id: 'all', name: '专家组', weightPpm: 1_000_000, indicators };
  const place = { journal: 'j', seq: 1, hash: 'c', chair: 'c', at: '2026-03-02T08:00:00+08:00' };
  const offsets = [-1, 1].flatMap((sign) => [
    ({ near }: Given[number]) => sign * near,
    ({ far }: Given[number]) => sign * far,
  ]);
  const ballots = LABELS.map((label, member) => ({
    ...{ person: personOf(label), journal: 'j', seq: 1, hash: label, at: place.at, envelope: '' },
    ...{ votes: [], isClosedOver: true, unwrapped: null, leftOut: null },
    opened: scores.map((score, i) => ({
      vote: {
        ...{ indicator: idOf(i), reason: '原因' },
        scoreMilli: score.mean + (offsets[member]?.(score) ?? 0),
      },
      ...{ salt: '', openedBy: 'author' as const },
    })),
  }));
  const round = { round: 1, indicators, ballots, absent: [], closedBy: 'c' };
  return {
    convening: { ...conveningOf([...LABELS]), parts: [part], ...place },
    custody: [],
    custodians: { chair: null, scrutineer: null },
    members: LABELS.map((label) => ({
      ...{ person: personOf(label), hasPledged: true, recusedFrom: [] },
    })),
    ...{ recusals: [], notes: [], guests: [], opinions: [], minutes: [], hidden: [], setAside: [] },
    materials: [],
    rounds: [{ ...round, stage: 'complete' }],
  };
}

it('[PN99] the total is that of the scoring engine over the same scores', () => {
  fc.assert(
    fc.property(given, (scores) => {
      const registers = holding(
        Object.fromEntries(
          scores.flatMap(({ mean }, i) => [
            [`score:${idOf(i)}`, mean],
            [`deduction:${idOf(i)}`, '原因'],
          ]),
        ),
      );
      const engine = scoreEvaluation(framework, { registers });
      const panel = panelResult(stateOf(scores), framework);
      expect(panel.total?.toFraction()).toBe(engine.total.toFraction());
      expect(panel.weight.toString()).toBe('100');
    }),
    { seed: SEED },
  );
});
