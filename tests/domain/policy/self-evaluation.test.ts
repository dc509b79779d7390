import { describe, expect, it } from 'vitest';
import type { ProjectFacts } from '../../../src/domain/policy/project-facts';
import {
  selfEvaluationCoverage,
  selfEvaluationTriggers,
} from '../../../src/domain/policy/self-evaluation';
import { policyPackOf } from '../../support/policy-pack-of';

const WAN = 1_000_000;

const due = (place: string, facts: ProjectFacts) =>
  selfEvaluationTriggers(policyPackOf(place), facts);

describe('coverage', () => {
  it('[PP4] 赣州: all projects, departments and transfers; one that lacks is counted', () => {
    const coverage = selfEvaluationCoverage(policyPackOf('ganzhou'), {
      projects: { due: 439, done: 439 },
      departments: { due: 100, done: 99 },
    });
    expect(coverage.map(({ scope, state, lacking }) => [scope, state, lacking])).toEqual([
      ['projects', 'met', 0],
      ['departments', 'short', 1],
      ['upperTransfers', 'notCounted', 0],
    ]);
    expect(coverage.map(({ rate }) => rate?.toFraction() ?? null)).toEqual(['1', '99/100', null]);
  });

  it('[PP4] with nothing due nothing lacks, and there is no rate', () => {
    const none = { due: 0, done: 0 };
    const [projects] = selfEvaluationCoverage(policyPackOf('ganzhou'), { projects: none });
    expect(projects).toEqual({ scope: 'projects', state: 'met', rate: null, lacking: 0 });
  });

  it('[PP11] 盐池: all projects', () => {
    const of = (done: number) =>
      selfEvaluationCoverage(policyPackOf('yanchi'), { projects: { due: 1000, done } });
    expect(of(1000).map(({ state }) => state)).toEqual(['met']);
    expect(of(999)).toMatchObject([{ state: 'short', lacking: 1 }]);
  });

  it('[PP32] a place that asks for less than all needs the next whole one', () => {
    const coverage = { requiredPpm: 950_000, scopes: ['projects' as const], source: '示例' };
    const of = (done: number) =>
      selfEvaluationCoverage(
        { selfEvaluation: { coverage, triggers: [] } },
        { projects: { due: 10, done } },
      )[0];
    expect(of(9)).toMatchObject({ state: 'short', lacking: 1 });
    expect(of(10)).toMatchObject({ state: 'met', lacking: 0 });
  });

  it('[PP44] elsewhere no coverage is required', () => {
    for (const place of ['national', 'guangdong', 'shizhu', 'kaijiang', 'longchuan']) {
      expect(selfEvaluationCoverage(policyPackOf(place), {})).toEqual([]);
    }
  });
});

describe('triggers', () => {
  it('[PP16] 开江: above 20万, with exactly 20万 marked as resting on our reading', () => {
    const of = (budgetFen: number) => {
      const { required, triggers } = due('kaijiang', { budgetFen });
      return [required, triggers[0]?.restsOnReading];
    };
    expect(of(20 * WAN + 1)).toEqual(['yes', false]);
    expect(of(20 * WAN)).toEqual(['no', true]);
    expect(of(20 * WAN - 1)).toEqual(['no', false]);
  });

  it('[PP26] 石柱: a finished project, or a policy after one year', () => {
    const required = (facts: ProjectFacts) => due('shizhu', facts).required;
    expect(required({ completed: true })).toBe('yes');
    expect(required({ completed: false, policy: true, yearsRunning: 1 })).toBe('yes');
    expect(required({ completed: false, policy: true, yearsRunning: 0 })).toBe('no');
    expect(required({ completed: false, policy: false, yearsRunning: 3 })).toBe('no');
    expect(required({ completed: false, policy: true })).toBe('unknown');
  });

  it('[PP44] elsewhere there is no trigger', () => {
    expect(due('yanchi', { completed: true }).required).toBe('notRuled');
  });
});
