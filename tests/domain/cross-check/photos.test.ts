import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { isTelling, likenessOf } from '../../../src/domain/cross-check/alike-photos';
import { bandsOf, nearBands } from '../../../src/domain/cross-check/hash-bands';
import { DEFAULT_LIMITS as LIMITS } from '../../../src/domain/cross-check/limits';
import { photoLeads } from '../../../src/domain/cross-check/photo-leads';
import { isElsewhere, seenIn } from '../../../src/domain/cross-check/seen-photo';
import type { Evidence } from '../../../src/domain/evidence/evidence';
import { hashDistance } from '../../../src/domain/evidence/likeness';
import { captureAct } from '../../support/bundle-maker';
import { idOf, sha256Of } from '../../support/made-ids';
import { seen, siteAt } from '../../support/seen-photos';

const SEED = 20_261_127;
const hashes = fc.bigInt({ min: 0n, max: (1n << 64n) - 1n });
const hex = (value: bigint): string => value.toString(16).padStart(16, '0');
const placesOf = fc.uniqueArray(fc.integer({ min: 0, max: 63 }), { maxLength: 7 });
const LOOK = 'f0e1d2c3b4a59687';
const other = { assignment: idOf('other') };

function captured(more: Partial<Evidence>): Evidence {
  const { body } = captureAct(new Uint8Array([1]), 'A11');
  return { ...(body as { evidence: Evidence }).evidence, ...more };
}
const taken = seen('taken');

it('[CC1] compares pictures, and nothing that was made from one', () => {
  expect(seenIn(captured({}), taken)?.place?.accuracyCm).toBe(900);
  expect(seenIn(captured({ mediaType: 'application/pdf' }), taken)).toBeNull();
  const derived = { from: sha256Of('a'), how: 'watermarked' } as const;
  expect(seenIn(captured({ source: 'derived', derived }), taken)).toBeNull();
  expect(seenIn(captured({ source: 'import' }), taken)?.place).toBeNull();
});

it('[CC1] one site of one assignment is one place, and a photo without a site is for any', () => {
  const [a, b] = [{ site: siteAt('a', 0) }, { site: siteAt('b', 0) }];
  expect(isElsewhere(seen('1', a), seen('2', a))).toBe(false);
  expect(isElsewhere(seen('1', a), seen('2'))).toBe(false);
  expect(isElsewhere(seen('1', a), seen('2', b))).toBe(true);
  expect(isElsewhere(seen('1', a), seen('2', { ...a, ...other }))).toBe(true);
});

it('[CC2] the same bytes for two places are the same photo, for one place nothing', () => {
  expect(likenessOf(seen('1'), seen('1', other), LIMITS)).toEqual({ kind: 'samePhoto' });
  expect(likenessOf(seen('1'), seen('1'), LIMITS)).toBeNull();
});

it('[CC3] pictures are nearly the same up to the limit, whichever bits differ', () => {
  const property = fc.property(placesOf, fc.integer({ min: 0, max: 7 }), (places, alikeBits) => {
    const mask = places.reduce((sum, bit) => sum ^ (1n << BigInt(bit)), 0n);
    const near = hex(BigInt(`0x${LOOK}`) ^ mask);
    const found = likenessOf(seen('1', { hash: LOOK }), seen('2', { ...other, hash: near }), {
      alikeBits,
    });
    const bits = places.length;
    expect(found).toEqual(bits <= alikeBits ? { kind: 'nearPhoto', bits } : null);
  });
  fc.assert(property, { seed: SEED, numRuns: 300 });
});

it('[CC3] a picture of nearly one colour is like nothing', () => {
  const plain = { hash: '0000000000000007' };
  expect(isTelling(plain.hash)).toBe(false);
  expect(isTelling('fffffffffffffff8')).toBe(false);
  expect(isTelling(LOOK)).toBe(true);
  expect(likenessOf(seen('1', plain), seen('2', { ...other, ...plain }), LIMITS)).toBeNull();
});

it('[CC4] what differs in at most seven bits shares one of the looked-up bands', () => {
  const property = fc.property(hashes, placesOf, (hash, places) => {
    const mask = places.reduce((sum, bit) => sum ^ (1n << BigInt(bit)), 0n);
    const [a, b] = [hex(hash), hex(hash ^ mask)];
    expect(hashDistance(a, b)).toBe(places.length);
    const looked = bandsOf(a).map((band) => new Set(nearBands(band)));
    expect(bandsOf(b).some((band, i) => looked[i]?.has(band))).toBe(true);
  });
  fc.assert(property, { seed: SEED, numRuns: 1000 });
});

it('[CC7] two photos give the same, whichever came first', () => {
  const minutes = fc.integer({ min: 0, max: 59 });
  const property = fc.property(minutes, minutes, fc.boolean(), (one, two, same) => {
    const at = (minute: number) => `2026-03-02T09:${String(minute).padStart(2, '0')}:00+08:00`;
    const a = seen('a', { capturedAt: at(one), site: siteAt('a', 0) });
    const b = seen(same ? 'a' : 'b', { ...other, capturedAt: at(two), entry: sha256Of('b') });
    expect(photoLeads(a, b, LIMITS)).toEqual(photoLeads(b, a, LIMITS));
    expect(photoLeads(a, b, LIMITS)).toHaveLength(same ? 1 : 0);
  });
  fc.assert(property, { seed: SEED, numRuns: 100 });
});
