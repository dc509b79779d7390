import { describe, expect, it } from 'vitest';
import { mustDeclare } from '../../src/app/must-declare';
import { signsOf } from '../../src/app/work-signs';
import type { Declaration } from '../../src/domain/journal/evaluation';
import { foldEvaluation } from '../../src/domain/journal/fold';
import { scoreEvaluation } from '../../src/domain/scoring/score-evaluation';
import type { AssignmentWork } from '../../src/store/assignment-work';
import { progressOf } from '../../src/store/keep-progress';
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

const reading = (person: string) => ({ person, name: '监督员', role: 'supervisor' as const });

describe('signs', () => {
  it('[UI15] asks for the declaration first, and leads to it', () => {
    const missing = signsOf(pkg, progressOf(work(false)), WAITING, PEOPLE.lead).find(
      ({ kind }) => kind === 'missing',
    );
    expect(missing?.text).toContain('独立性声明');
    expect(missing?.to).toBe(`/a/${pkg.assignment}/declare`);
  });

  it('[UI15] counts the indicators that are not scored', () => {
    const missing = signsOf(pkg, progressOf(work(true)), WAITING, PEOPLE.lead).find(
      ({ kind }) => kind === 'missing',
    );
    expect(missing?.text).toBe(`还差 ${work(true).scores.indicators.length} 项指标`);
  });

  it('[UI15] asks nobody to declare who only reads', () => {
    const reader = 'a supervisor';
    const read = { ...pkg, team: [...pkg.team, reading(reader)] };
    expect(mustDeclare(pkg, PEOPLE.lead)).toBe(true);
    // The agency reviewer may be the second person at a total near a cut.
    expect(mustDeclare(pkg, PEOPLE.reviewer)).toBe(true);
    expect(mustDeclare(read, reader)).toBe(false);
    expect(mustDeclare(pkg, 'a stranger')).toBe(false);
    const missing = signsOf(read, progressOf(work(false)), WAITING, reader).find(
      ({ kind }) => kind === 'missing',
    );
    expect(missing?.text).toContain('项指标');
  });

  it('[UI31] counts nothing while progress is not known, and still says whether the work is safe', () => {
    const signs = signsOf(pkg, null, WAITING, PEOPLE.lead);
    expect(signs.map(({ text }) => text)).toEqual(['仅在本机 2 项', '进度待核算']);
  });

  it('[UI1] leads from the custody sign to where everything lies', () => {
    const [custody] = signsOf(pkg, progressOf(work(true)), WAITING, PEOPLE.lead);
    expect(custody?.text).toBe('仅在本机 2 项');
    expect(custody?.to).toBe(`/a/${pkg.assignment}/sync`);
  });
});
