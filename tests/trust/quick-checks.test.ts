import fc from 'fast-check';
import { expect, test } from 'vitest';
import { entry } from '../../src/domain/journal/entry';
import { isEntry } from '../../src/domain/journal/is-entry';
import { canonicalText, checkQuicklyWith, parseCanonical } from '../../src/trust/canonical';
import { isQuicklyCanonical } from '../../src/trust/quick-canonical';
import { readAllQuickly, readQuickly } from '../../src/trust/quick-entry';
import { rfc8785Text } from '../../src/trust/rfc8785';

const ID = 'AAAAAAAAAAAAAAAAAAAAAA';
const HASH = 'a'.repeat(64);
const good = {
  ...{ v: 1, journal: ID, seq: 3, prev: HASH, seen: { [ID]: 1 }, at: '2026-01-01T00:00:00Z' },
  ...{ mono: { session: ID, ms: 5 }, type: 'score.judged', body: { a: 1 } },
};

const odd = fc.oneof(
  ...[fc.constantFrom(null, true, -1, 1.5, 2 ** 53, 0, 'x', '', HASH, ID, [], {}, 'a.b')],
  fc.jsonValue({ maxDepth: 2 }),
  fc.record({ session: fc.constantFrom(ID, 'x'), ms: fc.constantFrom(1, -1, 'x') }),
  fc.dictionary(fc.constantFrom(ID, 'x', '__proto__'), fc.constantFrom(1, -1, 1.5)),
  fc.constantFrom(`${'a'.repeat(31)}.${'a'.repeat(32)}`, `${'a'.repeat(32)}.${'a'.repeat(32)}`),
  fc.constantFrom('2026-13-01T00:00:00Z', '2026-01-01T00:00:00.123+08:00', '2026-01-01'),
);
const members = [...Object.keys(good), 'more'];

test('[JN70] what is quickly taken for an entry is one by the schema, and the other way round', () => {
  const changes = fc.dictionary(fc.constantFrom(...members), fc.option(odd, { nil: undefined }), {
    maxKeys: 2,
  });
  fc.assert(
    fc.property(changes, (changed) => {
      const value = JSON.parse(JSON.stringify({ ...good, ...changed }));
      // A key that no canonical text has, and that the schema passes over, decides nothing.
      if (JSON.stringify(value).includes('__proto__')) return;
      expect(isEntry(value)).toBe(entry.safeParse(value).success);
    }),
    { numRuns: 3000, seed: 20261127 },
  );
  expect(isEntry(good)).toBe(true);
});

const text = fc.oneof(
  fc.string(),
  fc.string({
    unit: fc.constantFrom(
      '踏',
      '勘',
      '。',
      '，',
      'é',
      'e\u0301',
      '\u302a',
      '\\',
      '"',
      '\n',
      '\u200e',
      '가',
      '\uff21',
    ),
  }),
);
const json = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    ...[text, fc.integer(), fc.double(), fc.boolean(), fc.constant(null)],
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.oneof(fc.constantFrom('a', 'b', '10', '2', '__proto__'), text), tie('value'), {
      maxKeys: 3,
    }),
  ),
})).value;

test('[JN71] a text is read as canonical exactly when it is the one that is written for its value', () => {
  checkQuicklyWith(isQuicklyCanonical);
  const spelled = fc.tuple(json, fc.constantFrom('canonical', 'plain', 'spaced'));
  fc.assert(
    fc.property(spelled, ([value, how]) => {
      const plain = JSON.stringify(value);
      const written = how === 'canonical' ? rfc8785Text(JSON.parse(plain)) : plain;
      const sent = how === 'spaced' ? written.replace(':', ': ') : written;
      let expected: string | null = null;
      try {
        expected = canonicalText(JSON.parse(sent));
      } catch {
        // Outside of the profile.
      }
      expect(parseCanonical(sent, 1_000_000).ok).toBe(expected === sent);
    }),
    { numRuns: 5000, seed: 20261127 },
  );
});

const bodies = fc.oneof(
  fc.dictionary(fc.constantFrom('a', 'b', '10', '2', '__proto__', 'journal'), json, { maxKeys: 3 }),
  json,
);
/** What somebody may put into a line to have it read as something else than it says. */
const tricks = fc.constantFrom(
  ...['', ' ', ',"body":{"b":2}', ',"more":{}', ',"journal":"x"', '\\u0061', '}', '{', '1', '"'],
);

test('[JN74] a line that is quickly taken whole is canonical, an entry, and read as it says', () => {
  const changes = fc.dictionary(fc.constantFrom(...members), fc.option(odd, { nil: undefined }), {
    maxKeys: 1,
  });
  let taken = 0;
  fc.assert(
    fc.property(changes, bodies, tricks, fc.nat(300), (changed, body, trick, at) => {
      const value = JSON.parse(JSON.stringify({ ...good, body, ...changed }));
      const spelled = rfc8785Text(value);
      const line = trick === '' ? spelled : `${spelled.slice(0, at)}${trick}${spelled.slice(at)}`;
      const read = readQuickly(line);
      if (read === null) return;
      taken += 1;
      expect(canonicalText(JSON.parse(line))).toBe(line);
      expect(read).toEqual(entry.parse(JSON.parse(line)));
    }),
    { numRuns: 20_000, seed: 20261128 },
  );
  expect(taken).toBeGreaterThan(200);
});

test('[JN74] ordinary lines are taken so', () => {
  const lines = [
    good,
    {
      ...good,
      seen: {},
      prev: null,
      seq: 0,
      body: { text: '现场，道路未完工。', n: -5, is: true },
    },
    { ...good, at: '2026-11-27T09:00:05.000+08:00', body: { a: [1, { b: null }], c: {} } },
  ];
  for (const each of lines) expect(readQuickly(canonicalText(each))).toEqual(each);
});

test('[JN74] a body that is too deep to be written is left to the full check', () => {
  const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
  const line = canonicalText({ ...good, body: { a: 'here' } }).replace('"here"', deep);
  expect(readQuickly(line)).toBeNull();
});

test('[JN75] lines are taken together exactly when each is taken by itself, and read as each says', () => {
  const line = fc.tuple(bodies, tricks, fc.nat(300)).map(([body, trick, at]) => {
    const spelled = rfc8785Text(JSON.parse(JSON.stringify({ ...good, body })));
    return `${spelled.slice(0, at)}${trick}${spelled.slice(at)}`;
  });
  const ordinary = fc.nat(9).map((a) => canonicalText({ ...good, body: { a } }));
  let taken = 0;
  fc.assert(
    fc.property(fc.array(fc.oneof(line, ordinary), { minLength: 1, maxLength: 3 }), (lines) => {
      const each = lines.map(readQuickly);
      const all = readAllQuickly(lines);
      expect(all).toEqual(each.includes(null) ? null : each);
      taken += all === null || all.length === 1 ? 0 : 1;
    }),
    { numRuns: 10_000, seed: 20261128 },
  );
  expect(taken).toBeGreaterThan(200);
});

test.each([
  ['a text that goes on in the next', ['"here"', '"'], ['"here"', '"']],
  [
    'two values in one, and none in the other',
    ['"here"', '1}},null,{"body":{"a":1'],
    ['{"a":"here"}', ''],
  ],
])('[JN75] lines are not taken together: %s', (_, [from, to], [next, then]) => {
  const line = canonicalText({ ...good, body: { a: 'here' } });
  const lines = [line.replace(from ?? '', to ?? ''), line.replace(next ?? '', then ?? '')];
  expect(readAllQuickly(lines)).toBeNull();
});
