import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Candidate, samplePlan } from '../../../src/domain/policy/sampling';
import { policyPackOf } from '../../support/policy-pack-of';

const SEED = 20261125;
const shizhu = policyPackOf('shizhu');

const project = (id: string, budgetFen: number, facts: Partial<Candidate> = {}): Candidate => ({
  id,
  budgetFen,
  poverty: false,
  livelihood: false,
  publicConcern: false,
  ...facts,
});

const picked = (projects: readonly Candidate[], size: number) =>
  samplePlan(shizhu, projects, size)?.picks.map(({ id, reason }) => [id, reason.kind]);

describe('石柱', () => {
  const bridge = project('bridge', 900);
  const road = project('road', 800);
  const loans = project('loans', 10, { poverty: true });
  const water = project('water', 20, { poverty: true, livelihood: true });
  const clinic = project('clinic', 30, { livelihood: true });
  const smell = project('smell', 5, { publicConcern: true });
  const noise = project('noise', 6, { publicConcern: true });
  const all = [bridge, road, loans, water, clinic, smell, noise];

  it('[PP27] poverty and livelihood projects are always in, then concern, then the largest', () => {
    expect(picked(all, 5)).toEqual([
      ['clinic', 'always'],
      ['water', 'always'],
      ['loans', 'always'],
      ['noise', 'also'],
      ['bridge', 'large'],
    ]);
    expect(picked(all, 6)?.at(-1)).toEqual(['road', 'large']);
    expect(picked(all, 99)).toHaveLength(all.length);
  });

  it('[PP27] says by which duty a project is in', () => {
    const [, second] = samplePlan(shizhu, all, 5)?.picks ?? [];
    expect(second).toEqual({
      id: 'water',
      reason: { kind: 'always', rules: ['shizhu-poverty', 'shizhu-livelihood'] },
    });
  });

  it('[PP27] concern that is met by one that must be in takes no further place', () => {
    const worried = { ...clinic, publicConcern: true };
    expect(picked([bridge, worried, smell], 2)).toEqual([
      ['clinic', 'always'],
      ['bridge', 'large'],
    ]);
  });

  it('[PP27] the share of projects and money is exact', () => {
    const plan = samplePlan(shizhu, [project('a', 1), project('b', 2)], 1);
    expect(plan?.picks).toEqual([{ id: 'b', reason: { kind: 'large' } }]);
    expect([plan?.projectShare.toFraction(), plan?.moneyShare?.toFraction()]).toEqual([
      '1/2',
      '2/3',
    ]);
    expect(samplePlan(shizhu, [project('a', 0)], 1)?.moneyShare).toBeNull();
  });

  it('[PP42] those that must be in are in beyond the size, and that is told', () => {
    const plan = samplePlan(shizhu, all, 2);
    expect(plan?.picks.map(({ id }) => id)).toEqual(['clinic', 'water', 'loans']);
    expect(plan?.aboveSize).toBe(true);
    expect(samplePlan(shizhu, all, 3)?.aboveSize).toBe(false);
  });

  it('[PP42] a project of which it is unknown whether it must be in is named', () => {
    const plan = samplePlan(shizhu, [bridge, { id: 'dark', budgetFen: 1 }], 1);
    expect(plan?.unclear).toEqual(['dark']);
    const known = { id: 'dark', budgetFen: 1, poverty: true };
    expect(samplePlan(shizhu, [bridge, known], 1)?.unclear).toEqual([]);
  });

  const candidates = fc
    .array(fc.tuple(fc.nat(5), fc.boolean(), fc.boolean(), fc.boolean()), { maxLength: 12 })
    .map((rows) =>
      rows.map(([budgetFen, poverty, livelihood, publicConcern], index) =>
        project(`p${index}`, budgetFen, { poverty, livelihood, publicConcern }),
      ),
    );

  it('[PP27] every duty holds for any projects and size', () => {
    const holds = fc.property(candidates, fc.nat(12), (projects, size) => {
      const ids = picked(projects, size)?.map(([id]) => id) ?? [];
      const inside = projects.filter(({ id }) => ids.includes(id));
      const must = projects.filter(({ poverty, livelihood }) => poverty || livelihood);
      expect(inside).toEqual(expect.arrayContaining(must));
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.length).toBe(Math.max(must.length, Math.min(size, projects.length)));
      const concerned = projects.some(({ publicConcern }) => publicConcern);
      if (concerned && size > must.length) {
        expect(inside.some(({ publicConcern }) => publicConcern)).toBe(true);
      }
    });
    fc.assert(holds, { seed: SEED, numRuns: 300 });
  });

  it('[PP42] the order of the projects does not matter', () => {
    const same = fc.property(candidates, fc.nat(12), (projects, size) => {
      expect(picked(projects.toReversed(), size)).toEqual(picked(projects, size));
    });
    fc.assert(same, { seed: SEED, numRuns: 200 });
  });
});

it('[PP44] a place that has not ruled on sampling has no plan', () => {
  expect(samplePlan(policyPackOf('ganzhou'), [project('a', 1)], 1)).toBeNull();
});
