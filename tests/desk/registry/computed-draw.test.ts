import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import type { DrawResponse } from '../../../src/contract/registry-draws';
import { computeDraw } from '../../../src/desk/registry/computed-draw';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const seed = 'A'.repeat(43);
const candidate = (person: string, recusal: ('employer' | 'relation')[] = []) => ({
  ...{ person, fields: ['水利'], recusal },
});
const DRAW: DrawResponse = {
  ...{ id: 'd', madeAt: '2026-11-27T01:00:00Z', commitment: sha256(seed), names: {} },
  plan: { title: '评审会', parties: ['水务局'], quotas: [{ field: '水利', count: 2 }] },
  candidates: [candidate('a'), candidate('b'), candidate('c'), candidate('d', ['employer'])],
  ...{ fixedAt: '2026-11-27T01:01:00Z', seed, word: '福彩', drawnAt: '2026-11-27T01:02:00Z' },
  declines: [],
};

test('[RG31] the page computes a draw from what the server tells, and whether the seed is the one', async () => {
  const computed = await computeDraw(DRAW);
  const places = ['a', 'b', 'c'].map((person) => ({
    person,
    digest: sha256(`${seed}\n福彩\n${person}`),
  }));
  const order = places.sort((one, other) => (one.digest < other.digest ? -1 : 1));
  expect(computed?.order).toEqual(order);
  expect(computed?.outcome.seated.map(({ person }) => person)).toEqual([
    ...order.slice(0, 2).map(({ person }) => person),
  ]);
  expect(computed?.holds).toBe(true);
  expect((await computeDraw({ ...DRAW, commitment: sha256('another') }))?.holds).toBe(false);
  expect(await computeDraw({ ...DRAW, seed: null })).toBeNull();
});
