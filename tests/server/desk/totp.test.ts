import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  base32,
  matchedStep,
  stepAt,
  totpOf,
  totpUri,
} from '../../../src/server/services/accounts/totp';

const SECRET = Buffer.from('12345678901234567890');

it.each([
  [59, '94287082'],
  [1_111_111_109, '07081804'],
  [1_111_111_111, '14050471'],
  [1_234_567_890, '89005924'],
  [2_000_000_000, '69279037'],
  [20_000_000_000, '65353130'],
])('[DA10] at second %i the code is %s', (seconds, code) => {
  expect(totpOf(SECRET, stepAt(seconds * 1000), 8)).toBe(code);
});

it('[DA10] a code is taken within one step of now, and no further', () => {
  const seconds = fc.integer({ min: 600, max: 4_000_000_000 });
  fc.assert(
    fc.property(seconds, fc.integer({ min: -4, max: 4 }), (second, away) => {
      const step = stepAt(second * 1000) + away;
      const found = matchedStep(SECRET, totpOf(SECRET, step), second * 1000);
      if (Math.abs(away) <= 1) expect(found).not.toBeNull();
      // Two steps may have one code by chance: then it is the near one that fits.
      if (found !== null) expect(totpOf(SECRET, found)).toBe(totpOf(SECRET, step));
      if (found !== null) expect(Math.abs(found - stepAt(second * 1000))).toBeLessThanOrEqual(1);
    }),
    { seed: 20261127 },
  );
});

it('[DA10] the secret is shown as apps read it', () => {
  expect(base32(Buffer.from('foobar'))).toBe('MZXW6YTBOI');
  expect(totpUri('踏勘', '马 彦虎', Buffer.from('foobar'))).toBe(
    'otpauth://totp/%E8%B8%8F%E5%8B%98:%E9%A9%AC%20%E5%BD%A6%E8%99%8E?secret=MZXW6YTBOI&issuer=%E8%B8%8F%E5%8B%98',
  );
});
