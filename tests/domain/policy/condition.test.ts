import fc from 'fast-check';
import { expect, it } from 'vitest';
import { POLICY_PACKS } from '../../../src/domain/catalogue/policy-packs';
import { exAnteTriggers } from '../../../src/domain/policy/ex-ante';
import { gatesFor } from '../../../src/domain/policy/gate';
import {
  exAnteResult,
  factFlag,
  goalsReview,
  type ProjectFacts,
} from '../../../src/domain/policy/project-facts';
import { policyPackOf } from '../../support/policy-pack-of';

const SEED = 20261125;

const flags = Object.fromEntries(factFlag.options.map((flag) => [flag, fc.boolean()]));
const fen = fc.oneof(
  fc.constantFrom(0, 20_000_000, 100_000_000, 120_000_000, 500_000_000),
  fc.nat(1_000_000_000),
);
const knownFacts: fc.Arbitrary<ProjectFacts> = fc.record({
  ...flags,
  budgetFen: fen,
  previousBudgetFen: fen,
  yearsRunning: fc.nat(6),
  termYears: fc.nat(6),
  executedPpm: fc.nat(1_000_000),
  attainedPpm: fc.nat(1_000_000),
  exAnteResult: fc.constantFrom(...exAnteResult.options),
  goalsReview: fc.constantFrom(...goalsReview.options),
});

it('[PP33] a missing fact leaves the decision open until another decides', () => {
  const kaijiang = policyPackOf('kaijiang');
  const required = (facts: ProjectFacts) => exAnteTriggers(kaijiang, facts).required;
  expect(required({})).toBe('unknown');
  expect(required({ newlyAdded: true, departmental: true })).toBe('unknown');
  expect(required({ newlyAdded: true, departmental: false })).toBe('unknown');
  expect(required({ newlyAdded: true, departmental: false, key: false })).toBe('no');
  expect(required({ key: true, yearsRunning: 4 })).toBe('yes');
});

it('[PP33] learning a fact never overturns what was decided', () => {
  const keys = fc.subarray([
    ...factFlag.options,
    'budgetFen',
    'previousBudgetFen',
    'yearsRunning',
    'termYears',
    'executedPpm',
    'attainedPpm',
    'exAnteResult',
    'goalsReview',
  ]);
  const stable = fc.property(
    knownFacts,
    keys,
    fc.constantFrom(...POLICY_PACKS),
    (facts, hidden, pack) => {
      const partly = Object.fromEntries(
        Object.entries(facts).filter(([key]) => !(hidden as readonly string[]).includes(key)),
      );
      const early = exAnteTriggers(pack, partly).required;
      const late = exAnteTriggers(pack, facts).required;
      expect([late, 'unknown']).toContain(early);
      const lateStates = gatesFor(pack, facts).map(({ state }) => state);
      for (const [index, { state }] of gatesFor(pack, partly).entries()) {
        // A gate that cannot close may turn out not to apply at all: it stays passable.
        const passable = ['open', 'notApplicable'].includes(state);
        if (passable) expect(['open', 'notApplicable']).toContain(lateStates[index]);
        else expect([lateStates[index], 'unknown']).toContain(state);
      }
    },
  );
  fc.assert(stable, { seed: SEED, numRuns: 500 });
});
