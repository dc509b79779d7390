import { describe, expect, it } from 'vitest';
import {
  accountabilityGround,
  issueTypeOf,
  lifelongResponsibility,
} from '../../../src/domain/policy/accountability';
import { followUpsOf } from '../../../src/domain/policy/follow-up';
import type { ProjectFacts } from '../../../src/domain/policy/project-facts';
import { policyPackOf } from '../../support/policy-pack-of';

const longchuan = policyPackOf('longchuan');

const duties = (place: string, facts: ProjectFacts) =>
  followUpsOf(policyPackOf(place), facts)
    .filter(({ verdict }) => verdict === 'yes')
    .map(({ rule }) => rule.duty);

describe('follow-up', () => {
  it('[PP22] 龙川 follows major ones of more than one year', () => {
    const of = (termYears: number, major = true) => duties('longchuan', { major, termYears });
    expect(of(2)).toEqual(['fullCycle']);
    expect(of(1)).toEqual([]);
    expect(of(2, false)).toEqual([]);
  });

  it('[PP22] expired and low-performing ones exit', () => {
    expect(duties('longchuan', { expired: true, lowPerformance: false })).toEqual(['exit']);
    expect(duties('longchuan', { expired: false, lowPerformance: true })).toEqual(['exit']);
    expect(duties('longchuan', { expired: false, lowPerformance: false })).toEqual([]);
  });

  it('[PP46] the nation wants mid-term and post evaluations from five years on', () => {
    expect(duties('national', { termYears: 5 })).toEqual(['midTermAndPost']);
    expect(duties('national', { termYears: 4 })).toEqual([]);
  });
});

describe('accountability', () => {
  it('[PP23] heads of major projects answer for life', () => {
    expect(lifelongResponsibility(longchuan, { major: true })?.verdict).toBe('yes');
    expect(lifelongResponsibility(longchuan, { major: false })?.verdict).toBe('no');
    expect(lifelongResponsibility(longchuan, {})?.verdict).toBe('unknown');
  });

  it('[PP23] clues are handed over, falsification and deviation called to account, all restricted', () => {
    const issues = accountabilityGround.options.map((ground) => {
      const { issue, restricted, to } = issueTypeOf(longchuan, ground);
      return [ground, issue, restricted, to];
    });
    expect(issues).toEqual([
      ['disciplineClue', 'referral', true, '纪检监察机关'],
      ['falsifiedMonitoring', 'accountability', true, '有关部门'],
      ['falsifiedExAnte', 'accountability', true, '有关部门'],
      ['executionFarFromGoals', 'accountability', true, '有关部门'],
    ]);
  });

  it('[PP44] elsewhere a finding is an ordinary issue and nobody answers for life by rule', () => {
    const ganzhou = policyPackOf('ganzhou');
    expect(issueTypeOf(ganzhou, 'disciplineClue')).toEqual({
      issue: 'ordinary',
      restricted: false,
      to: null,
      source: null,
    });
    expect(lifelongResponsibility(ganzhou, { major: true })).toBeNull();
  });
});
