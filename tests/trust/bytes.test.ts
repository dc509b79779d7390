import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  concat,
  equalBytes,
  fromBase64,
  fromBase64Url,
  fromHex,
  fromUtf8,
  toBase64,
  toBase64Url,
  toHex,
  utf8,
} from '../../src/trust/bytes';

const seeded = { seed: 20261122, numRuns: 300 };

test('[TR1] base64url reads what it writes, for any bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
      const read = fromBase64Url(toBase64Url(bytes));
      expect(read.ok && equalBytes(read.value, bytes)).toBe(true);
      expect(toBase64Url(bytes)).toBe(Buffer.from(bytes).toString('base64url'));
    }),
    seeded,
  );
});

test.each([
  ['padding', 'AA=='],
  ['a space', 'AA A'],
  ['a newline', 'AAAA\n'],
  ['the standard alphabet', 'A+/A'],
  ['trailing bits', 'AB'],
  ['trailing bits in three', 'AAB'],
  ['a lone last character', 'AAAAA'],
  ['a character beyond ASCII', 'AAAé'],
])('[TR1] base64url with %s is malformed', (_, text) => {
  expect(fromBase64Url(text)).toEqual({ ok: false, error: 'malformed' });
});

test('[TR2] hexadecimal reads what it writes', () => {
  const bytes = Uint8Array.of(0, 1, 15, 16, 255);
  expect(toHex(bytes)).toBe('00010f10ff');
  expect(fromHex('00010f10ff')).toEqual({ ok: true, value: bytes });
});

test.each(['0', '0G', 'AB', ' 00', '0x00'])('[TR2] %j is not a digest in hexadecimal', (text) => {
  expect(fromHex(text).ok).toBe(false);
});

test('[TR3] base64 follows the examples of RFC 4648 §10', () => {
  const examples = { '': '', f: 'Zg==', fo: 'Zm8=', foo: 'Zm9v', foob: 'Zm9vYg==' };
  for (const [text, encoded] of Object.entries(examples)) {
    expect(toBase64(utf8(text))).toBe(encoded);
    expect(fromBase64(encoded)).toEqual({ ok: true, value: utf8(text) });
  }
});

test.each(['Zg', 'Zg=', 'Zh==', 'Zm9v\n', 'Zm 9', '====', 'Zm9-'])(
  '[TR3] %j is malformed base64',
  (text) => {
    expect(fromBase64(text).ok).toBe(false);
  },
);

test('[TR3] base64 of more bytes than a call takes arguments is whole', () => {
  const bytes = new Uint8Array(300_000).map((_, i) => i % 251);
  expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
});

test('[TR4] overlong forms, surrogates and cut sequences are not text; a BOM stays', () => {
  for (const bytes of [[0xc0, 0x80], [0xed, 0xa0, 0x80], [0xe6, 0xb1], [0xff]]) {
    expect(fromUtf8(Uint8Array.from(bytes)).ok).toBe(false);
  }
  expect(fromUtf8(utf8('\uFEFF踏勘'))).toEqual({ ok: true, value: '\uFEFF踏勘' });
});

test('[TR1] joined and compared bytes keep their order', () => {
  expect(concat(Uint8Array.of(1), Uint8Array.of(), Uint8Array.of(2, 3))).toEqual(
    Uint8Array.of(1, 2, 3),
  );
  expect(equalBytes(Uint8Array.of(1, 2), Uint8Array.of(1, 3))).toBe(false);
  expect(equalBytes(Uint8Array.of(1), Uint8Array.of(1, 0))).toBe(false);
});
