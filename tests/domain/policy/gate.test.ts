import { describe, expect, it } from 'vitest';
import { type GateStage, gatesFor } from '../../../src/domain/policy/gate';
import type { ProjectFacts } from '../../../src/domain/policy/project-facts';
import { policyPackOf } from '../../support/policy-pack-of';

/** Requirements that keep a project out of a stage; `?` behind those that are not known. */
const closed = (place: string, stage: GateStage, facts: ProjectFacts) =>
  gatesFor(policyPackOf(place), facts, stage).flatMap(({ gate, state }) => {
    if (state === 'blocked') return [gate.requirement];
    return state === 'unknown' ? [`${gate.requirement}?`] : [];
  });

describe('盐池', () => {
  const fresh: ProjectFacts = { newlyAdded: true, major: true };

  it('[PP9] three results, and only support opens library and budget', () => {
    expect(policyPackOf('yanchi').exAnte.results).toEqual([
      'support',
      'supportAfterRevision',
      'reject',
    ]);
    for (const stage of ['library', 'budget'] as const) {
      const by = (facts: ProjectFacts) => closed('yanchi', stage, { ...fresh, ...facts });
      expect(by({ exAnteResult: 'none' })).toEqual(['exAnteDone']);
      expect(by({ exAnteResult: 'support' })).toEqual([]);
      expect(by({ exAnteResult: 'reject' })).toEqual(['exAnteSupported']);
      const revise = { exAnteResult: 'supportAfterRevision' } as const;
      expect(by({ ...revise, exAnteRevised: false })).toEqual(['exAnteSupported']);
      expect(by({ ...revise, exAnteRevised: true })).toEqual([]);
      expect(by(revise)).toEqual(['exAnteSupported?']);
    }
  });

  it('[PP9] asks nothing of what is neither new nor major', () => {
    for (const facts of [
      { newlyAdded: false, major: true },
      { newlyAdded: true, major: false },
    ]) {
      expect(closed('yanchi', 'budget', { ...facts, exAnteResult: 'none' })).toEqual([]);
    }
  });

  it('[PP11] funds added in the year must carry goals', () => {
    const by = (facts: ProjectFacts) => closed('yanchi', 'inYearAddition', facts);
    expect(by({ addedInYear: true, goalsSet: false })).toEqual(['goalsSet']);
    expect(by({ addedInYear: true, goalsSet: true })).toEqual([]);
    expect(by({ addedInYear: true })).toEqual(['goalsSet?']);
    expect(by({ addedInYear: false, goalsSet: false })).toEqual([]);
  });
});

describe('龙川', () => {
  it('[PP19] missing or 差, a major one stays out of plan, budget and library', () => {
    const fresh: ProjectFacts = { newlyAdded: true, major: true, goalsReview: 'passed' };
    for (const stage of ['midTermPlan', 'budget', 'library'] as const) {
      const by = (facts: ProjectFacts) => closed('longchuan', stage, { ...fresh, ...facts });
      expect(by({ exAnteResult: 'none' })).toEqual(['exAnteDone']);
      expect(by({ exAnteResult: 'poor' })).toEqual(['exAnteNotPoor']);
      expect(by({ exAnteResult: 'support' })).toEqual([]);
      expect(by({ exAnteResult: 'none', newlyAdded: false })).toEqual([]);
      expect(by({ exAnteResult: 'poor', newlyAdded: false })).toEqual(['exAnteNotPoor']);
      expect(by({ exAnteResult: 'poor', major: false })).toEqual([]);
    }
  });

  it('[PP20] no goals, or goals not passed, no budget', () => {
    const by = (review: ProjectFacts['goalsReview']) =>
      closed('longchuan', 'budget', {
        major: false,
        ...(review === undefined ? {} : { goalsReview: review }),
      });
    expect(by('notSet')).toEqual(['goalsPassed']);
    expect(by('failed')).toEqual(['goalsPassed']);
    expect(by('pending')).toEqual(['goalsPassed']);
    expect(by('passed')).toEqual([]);
    expect(by(undefined)).toEqual(['goalsPassed?']);
  });
});

describe('石柱', () => {
  it('[PP24] without goals or with unsound ones there is no review', () => {
    const by = (facts: ProjectFacts) => closed('shizhu', 'budgetReview', facts);
    expect(by({ goalsSet: false })).toEqual(['goalsSet']);
    expect(by({ goalsSet: true, goalsSound: false })).toEqual(['goalsSound']);
    expect(by({ goalsSet: true, goalsSound: true })).toEqual([]);
  });

  it('[PP24] a poverty project without goals gets neither library nor money', () => {
    for (const stage of ['library', 'allocation'] as const) {
      expect(closed('shizhu', stage, { poverty: true, goalsSet: false })).toEqual(['goalsSet']);
      expect(closed('shizhu', stage, { poverty: true, goalsSet: true })).toEqual([]);
      expect(closed('shizhu', stage, { poverty: false, goalsSet: false })).toEqual([]);
    }
  });

  it('[PP25] a payment carries its monitoring status and stays in step with the goals', () => {
    const by = (executedPpm: number, attainedPpm: number, monitoringAttached = true) =>
      closed('shizhu', 'payment', { monitoringAttached, executedPpm, attainedPpm });
    expect(by(600_000, 600_000)).toEqual([]);
    expect(by(600_001, 600_000)).toEqual(['paymentInStep']);
    expect(by(0, 600_000)).toEqual([]);
    expect(by(0, 0, false)).toEqual(['monitoringAttached']);
    expect(closed('shizhu', 'payment', {})).toEqual(['monitoringAttached?', 'paymentInStep?']);
  });
});

it('[PP44] a place without gates keeps nobody out', () => {
  for (const place of ['national', 'guangdong', 'kaijiang', 'ganzhou']) {
    expect(gatesFor(policyPackOf(place), { goalsSet: false, exAnteResult: 'none' })).toEqual([]);
  }
});
