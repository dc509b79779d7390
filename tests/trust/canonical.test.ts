import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isPlainText } from '../../src/domain/kernel/plain-text';
import {
  type CanonicalFault,
  canonicalText,
  type JsonValue,
  parseCanonical,
} from '../../src/trust/canonical';

const seeded = { seed: 20261122, numRuns: 300 };
const key = fc.stringMatching(/^[A-Za-z0-9_.:-]{1,8}$/).filter((text) => text !== '__proto__');
const text = fc.string({ unit: 'grapheme', maxLength: 12 }).filter(isPlainText);
const { value: jsonValue } = fc.letrec<{ value: JsonValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 5 },
    fc.constant(null),
    fc.boolean(),
    fc.maxSafeInteger(),
    text,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(key, tie('value'), { maxKeys: 5 }),
  ),
}));

test('[TR6] keys are sorted, spaces left out, and characters written as themselves', () => {
  const value = { b: [1, -2, { z: '', A: '"\\/\n €' }], a: null, _: true, 10: '盐池县', 9: 0 };
  expect(canonicalText(value)).toBe(
    '{"10":"盐池县","9":0,"_":true,"a":null,"b":[1,-2,{"A":"\\"\\\\/\\n €","z":""}]}',
  );
});

const nested = (depth: number): unknown => (depth === 0 ? 0 : [nested(depth - 1)]);

test.each([
  ['a fraction', 0.5],
  ['an unsafe integer', 2 ** 53],
  ['no number', Number.NaN],
  ['undefined', undefined],
  ['an undefined member', { a: undefined }],
  ['a hole', new Array(2)],
  ['a date', new Date(0)],
  ['bytes', Uint8Array.of(1)],
  ['a map', new Map()],
  ['a bigint', 1n],
  ['a function', { toJSON: () => 1 }],
  ['a key with a space', { 'a b': 1 }],
  ['an empty key', { '': 1 }],
  ['a Chinese key', { 分: 1 }],
  ['a text not in NFC', 'e\u0301'],
  ['a bidi control', 'a\u202Eb'],
  ['a tab', 'a\tb'],
  ['a lone surrogate', '\uD800'],
  ['17 levels', nested(17)],
])('[TR7] %s cannot be written', (_, value) => {
  expect(() => canonicalText(value)).toThrow('outside the canonical profile');
});

test('[TR7] sixteen levels can be written and read', () => {
  const written = canonicalText(nested(16));
  expect(parseCanonical(written, 100)).toEqual({ ok: true, value: nested(16) });
});

test('[TR8] what is written reads back to the same value, byte for byte', () => {
  fc.assert(
    fc.property(jsonValue, (value) => {
      const written = canonicalText(value);
      const read = parseCanonical(written, 100_000);
      expect(read.ok).toBe(true);
      if (!read.ok) return;
      expect(canonicalText(read.value)).toBe(written);
      expect(JSON.parse(written)).toEqual(JSON.parse(JSON.stringify(value)));
    }),
    seeded,
  );
});

test('[TR8] keys that look like numbers stand in the order of their characters', () => {
  expect(parseCanonical('{"10":1,"2":2}', 100)).toEqual({ ok: true, value: { 10: 1, 2: 2 } });
  expect(parseCanonical('{"2":2,"10":1}', 100)).toMatchObject({ error: 'not-canonical' });
});

test('[TR8] no spelling with spaces, other order or escapes is read', () => {
  fc.assert(
    fc.property(jsonValue, (value) => {
      const written = canonicalText(value);
      for (const other of [` ${written}`, `${written}\n`, JSON.stringify(value, null, 1)]) {
        if (other !== written) expect(parseCanonical(other, 100_000).ok).toBe(false);
      }
    }),
    seeded,
  );
});

test.each<[string, CanonicalFault]>([
  ['{"a":1,"a":2}', 'not-canonical'],
  ['{"a":2,"a":2}', 'not-canonical'],
  ['{"b":1,"a":2}', 'not-canonical'],
  ['{"a": 1}', 'not-canonical'],
  ['1.0', 'not-canonical'],
  ['1e2', 'not-canonical'],
  ['-0', 'not-canonical'],
  ['"\\u0041"', 'not-canonical'],
  ['"\\/"', 'not-canonical'],
  ['1.5', 'number-not-integer'],
  ['9007199254740993', 'number-not-integer'],
  ['1e400', 'number-not-integer'],
  ['{"a b":1}', 'key-not-allowed'],
  ['{"__proto__":1}', 'key-not-allowed'],
  ['"\\u202e"', 'text-not-allowed'],
  ['"\\ud800"', 'text-not-allowed'],
  ['"\\u0000"', 'text-not-allowed'],
  [`${'['.repeat(17)}${']'.repeat(17)}`, 'too-deep'],
  [`${'['.repeat(40)}`, 'not-json'],
  ['{"a":1', 'not-json'],
  ['\uFEFF1', 'not-json'],
  ['', 'not-json'],
  ['NaN', 'not-json'],
  [`"${'a'.repeat(99)}"`, 'too-large'],
  [`"${'踏'.repeat(33)}"`, 'too-large'],
])('[TR9] %j is refused as %s', (refused, fault) => {
  expect(parseCanonical(refused, 100)).toEqual({ ok: false, error: fault });
});
