import { describe, expect, it } from 'vitest';
import { mustDeclare } from '../../src/app/must-declare';
import { signsOf } from '../../src/app/work-signs';
import type { Declaration } from '../../src/domain/journal/evaluation';
import { foldEvaluation } from '../../src/domain/journal/fold';
import { scoreEvaluation } from '../../src/domain/scoring/score-evaluation';
import type { AssignmentWork } from '../../src/store/assignment-work';
import { madePackage, PEOPLE } from '../support/journal-maker';

const pkg = madePackage();
const empty = foldEvaluation({ package: pkg, packageDigest: 'd'.repeat(64), journals: [] });
const declaration: Declaration = {
  ...{ person: PEOPLE.lead, outcome: 'independent' as const },
  ...{ declaration: 'e'.repeat(64), detail: '' },
  ...{ at: pkg.issuedAt, journal: 'j', seq: 1, hash: 'f'.repeat(64) },
};
const work = (declared: boolean): AssignmentWork => ({
  ...{ assignment: pkg.assignment, pkg, packageDigest: 'd'.repeat(64), journals: [] },
  keys: new Map(),
  evaluation: declared ? { ...empty, declarations: { [PEOPLE.lead]: declaration } } : empty,
  scores: scoreEvaluation(pkg.framework, empty),
});
const WAITING = {
  kind: 'waiting',
  entries: 2,
  entriesHeld: 0,
  evidence: 0,
  evidenceHeld: 0,
} as const;

describe('signs', () => {
  it('[UI15] asks for the declaration first, and leads to it', () => {
    const missing = signsOf(work(false), WAITING, PEOPLE.lead).find(
      ({ kind }) => kind === 'missing',
    );
    expect(missing?.text).toContain('独立性声明');
    expect(missing?.to).toBe(`/a/${pkg.assignment}/declare`);
  });

  it('[UI15] counts the indicators that are not scored', () => {
    const missing = signsOf(work(true), WAITING, PEOPLE.lead).find(
      ({ kind }) => kind === 'missing',
    );
    expect(missing?.text).toBe(`还差 ${work(true).scores.indicators.length} 项指标`);
  });

  it('[UI15] asks nobody to declare who only reads', () => {
    const reader = PEOPLE.reviewer;
    expect(mustDeclare(work(false), PEOPLE.lead)).toBe(true);
    expect(mustDeclare(work(false), reader)).toBe(false);
    expect(mustDeclare(work(false), 'a stranger')).toBe(false);
    const missing = signsOf(work(false), WAITING, reader).find(({ kind }) => kind === 'missing');
    expect(missing?.text).toContain('项指标');
  });

  it('[UI1] leads from the custody sign to where everything lies', () => {
    const [custody] = signsOf(work(true), WAITING, PEOPLE.lead);
    expect(custody?.text).toBe('仅在本机 2 项');
    expect(custody?.to).toBe(`/a/${pkg.assignment}/sync`);
  });
});
