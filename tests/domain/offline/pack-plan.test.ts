import { expect, it } from 'vitest';
import { packManifest, planPack } from '../../../src/domain/offline/pack-plan';
import { sha256Of } from '../../support/made-ids';

const part = (name: string, size = 10) => ({
  ...{ url: `/assets/${name}.js`, sha256: sha256Of(name), size, group: 'sheets' as const },
});
const manifest = { v: 1 as const, build: 'b2', parts: [part('a'), part('b', 5)] };

it('[PK1] fetches what is missing alone, and counts how far the pack is', () => {
  const plan = planPack(manifest, ['/assets/a.js']);
  expect(plan.missing.map(({ url }) => url)).toEqual(['/assets/b.js']);
  expect([plan.kept, plan.total, plan.missingBytes]).toEqual([1, 2, 5]);
});

it('[PK2] lets parts of an earlier build go only when nothing is missing', () => {
  expect(planPack(manifest, ['/assets/a.js', '/assets/old.js']).obsolete).toEqual([]);
  const complete = planPack(manifest, ['/assets/a.js', '/assets/b.js', '/assets/old.js']);
  expect(complete.obsolete).toEqual(['/assets/old.js']);
});

it('[PK1] takes no list that names addresses elsewhere', () => {
  expect(packManifest.safeParse(manifest).success).toBe(true);
  for (const url of ['https://a.example/assets/a.js', '/api/session', '/assets/../api']) {
    const parts = [{ ...part('a'), url }];
    expect(packManifest.safeParse({ ...manifest, parts }).success).toBe(false);
  }
});
