import { expect, test } from 'vitest';
import { utf8 } from '../../src/trust/bytes';
import { incrementalSha256, sha256Hex } from '../../src/trust/digest';

// FIPS 180-4 examples.
const EMPTY = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
const ABC = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';

test('[TR5] SHA-256 gives the answers of FIPS 180-4', async () => {
  expect(await sha256Hex('')).toBe(EMPTY);
  expect(await sha256Hex('abc')).toBe(ABC);
  expect(await sha256Hex(utf8('abc'))).toBe(ABC);
});

test('[TR5] a digest in chunks equals the digest in one piece, with two running at once', async () => {
  const first = await incrementalSha256();
  const second = await incrementalSha256();
  for (const piece of ['a', '', 'bc']) first.update(utf8(piece));
  second.update(utf8('other'));
  expect(first.hex()).toBe(ABC);
  expect(second.hex()).toBe(await sha256Hex('other'));
});
