import fc from 'fast-check';
import { expect, test } from 'vitest';
import { digestNatively } from '../../src/server/native-digest';
import { fromBase64Url, toBase64Url } from '../../src/trust/bytes';

const seeded = { seed: 20261127, numRuns: 1000 };
const texts = fc.array(
  fc.oneof(
    fc.string({
      unit: fc.constantFrom('A', 'B', 'w', '_', '-', '+', '/', '=', ' ', '\n', 'é', '.'),
    }),
    fc.uint8Array({ maxLength: 80 }).map((bytes) => Buffer.from(bytes).toString('base64url')),
  ),
  { minLength: 20, maxLength: 20 },
);

test('[TR1] base64url by Node reads and writes what the plain coder does, and refuses what it refuses', () => {
  const read = (text: string) => {
    const bytes = fromBase64Url(text);
    return bytes.ok ? { bytes: [...bytes.value], text: toBase64Url(bytes.value) } : bytes;
  };
  const all: string[] = [];
  fc.assert(
    fc.property(texts, (some) => {
      all.push(...some);
    }),
    seeded,
  );
  const plainly = all.map(read);
  digestNatively();
  expect(all.map(read)).toEqual(plainly);
  expect(plainly.some((each) => !('bytes' in each))).toBe(true);
});
