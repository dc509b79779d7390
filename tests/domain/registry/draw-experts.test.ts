import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawExperts, drawText } from '../../../src/domain/registry/draw-experts';
import type { DrawCandidate, DrawPlan } from '../../../src/domain/registry/draw-plan';
import { recusalReasons } from '../../../src/domain/registry/recusal';

const FIELDS = ['水利', '财务', '人大代表'];

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const digestsOf = (candidates: readonly DrawCandidate[], seed: string, word: string) =>
  new Map(candidates.map(({ person }) => [person, sha256(drawText(seed, word, person))]));

interface Case {
  readonly candidates: readonly DrawCandidate[];
  readonly quotas: DrawPlan['quotas'];
  readonly seed: string;
  readonly declines: readonly number[];
}

const cases: fc.Arbitrary<Case> = fc.record({
  candidates: fc
    .array(
      fc.record({
        fields: fc.uniqueArray(fc.constantFrom(...FIELDS), { minLength: 1, maxLength: 3 }),
        recusal: fc.constantFrom<DrawCandidate['recusal'][]>([], [], ['employer'], ['relation']),
      }),
      { maxLength: 14 },
    )
    .map((rows) => rows.map((row, n) => ({ ...row, person: `p${n}` }))),
  quotas: fc
    .array(fc.integer({ min: 1, max: 4 }), { minLength: 3, maxLength: 3 })
    .map((counts) => counts.map((count, n) => ({ field: FIELDS[n] ?? '', count }))),
  seed: fc.string({ maxLength: 8 }),
  declines: fc.array(fc.nat(13), { maxLength: 6 }),
});

const run = ({ candidates, quotas, seed, declines }: Case, order = candidates) =>
  drawExperts(
    { quotas },
    order,
    digestsOf(candidates, seed, '见证'),
    declines.map((n) => `p${n}`),
  );

/** Whether somebody could be drawn for a field, said anew and not by the code under test. */
const canTake = ({ fields, recusal }: DrawCandidate, field: string): boolean =>
  recusal.length === 0 &&
  fields.includes(field) &&
  (field === '人大代表' || !fields.includes('人大代表'));

const forAll = (check: (each: Case) => void): void =>
  fc.assert(fc.property(cases, check), { seed: 20_210_429, numRuns: 400 });

describe('who is drawn', () => {
  test('[RG10] nobody who has to keep out, and nobody for a field of others', () => {
    forAll((each) => {
      const byId = new Map(each.candidates.map((candidate) => [candidate.person, candidate]));
      const { seated, declined } = run(each);
      for (const { person, field } of [...seated, ...declined]) {
        const candidate = byId.get(person);
        expect(candidate !== undefined && canTake(candidate, field)).toBe(true);
      }
    });
  });

  test('[RG12] people of a separate field are drawn for that alone', () => {
    const fields = ['水利', '人大代表'];
    const candidates = [{ person: 'p0', fields, recusal: [] }];
    const quotas = fields.map((field) => ({ field, count: 1 }));
    const { seated, short } = run({ candidates, quotas, seed: '', declines: [] });
    expect(seated).toEqual([{ person: 'p0', field: '人大代表', replaces: null }]);
    expect(short).toEqual([{ field: '水利', missing: 1 }]);
  });

  test('[RG11] quotas hold, and are short only when nobody is left', () => {
    forAll((each) => {
      const { seated, declined, short } = run(each);
      const drawn = [...seated, ...declined].map(({ person }) => person);
      expect(new Set(drawn).size).toBe(drawn.length);
      for (const { field, count } of each.quotas) {
        const sits = seated.filter((one) => one.field === field).length;
        const missing = short.find((one) => one.field === field)?.missing ?? 0;
        expect(sits + missing).toBe(count);
        const left = each.candidates.some(
          (one) => canTake(one, field) && !drawn.includes(one.person),
        );
        expect(missing > 0 && left).toBe(false);
      }
    });
  });

  test('[RG13] the next of the order replaces whoever declines', () => {
    forAll((each) => {
      const before = run({ ...each, declines: [] });
      const gone = before.seated[0];
      if (gone === undefined) return;
      const after = run({ ...each, declines: [Number(gone.person.slice(1))] });
      expect(after.declined).toEqual([gone]);
      expect(after.seated.map(({ person }) => person)).not.toContain(gone.person);
      const digests = digestsOf(each.candidates, each.seed, '见证');
      const sat = before.seated.map(({ person }) => person);
      const next = each.candidates
        .filter((one) => canTake(one, gone.field) && !sat.includes(one.person))
        .map(({ person }) => person)
        .sort((a, b) => ((digests.get(a) ?? '') < (digests.get(b) ?? '') ? -1 : 1))[0];
      const replacement = after.seated.find(({ replaces }) => replaces === gone.person);
      expect(replacement?.person).toBe(next);
    });
  });

  test('[RG14] the order of the list makes no difference', () => {
    forAll((each) => {
      expect(run(each, [...each.candidates].reverse())).toEqual(run(each));
    });
  });
});

test('[RG15] every order of four comes about equally often', () => {
  const candidates = [0, 1, 2, 3].map((n) => ({
    ...{ person: `p${n}`, fields: ['水利'], recusal: [] },
  }));
  const quotas = [{ field: '水利', count: 4 }];
  const counts = new Map<string, number>();
  const runs = 24_000;
  for (let n = 0; n < runs; n += 1) {
    const digests = digestsOf(candidates, `seed ${n}`, '');
    const { seated } = drawExperts({ quotas }, candidates, digests, []);
    const order = seated.map(({ person }) => person).join();
    counts.set(order, (counts.get(order) ?? 0) + 1);
  }
  expect(counts.size).toBe(24);
  const expected = runs / 24;
  const squares = [...counts.values()].map((count) => (count - expected) ** 2 / expected);
  // 49.73 is passed by one of a thousand fair draws (chi-square, 23 degrees of freedom).
  expect(squares.reduce((sum, each) => sum + each, 0)).toBeLessThan(49.73);
});

test('[RG10] names are compared without spaces and width', () => {
  const parties = ['盐池县 水务局', '宁夏某某（集团）有限公司'];
  const of = (employer: string, ...named: string[]) =>
    recusalReasons(
      { employer, recusals: named.map((party) => ({ party, why: '曾任职' })) },
      parties,
    );
  expect(of('盐池县水务局')).toEqual(['employer']);
  expect(of('宁夏大学', '宁夏某某(集团)有限公司')).toEqual(['relation']);
  expect(of('宁夏大学', '同心县水务局')).toEqual([]);
});
