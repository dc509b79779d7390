import { pick, type Random } from '../../../support/seeded-random';

/** A line of a journal that is no entry of it any more. */
type Spoil = (line: string, random: Random) => string;

const SURROGATE = String.fromCharCode(0xd800);
const NUMBERS = ['1.5', '1e3', '-0', '1e400', '9007199254740993', 'NaN', '-Infinity', '0x10', '01'];
const TEXTS = [SURROGATE, '\\ud800', '\u0000', '\\u0000', 'e\u0301', '\u202e', '\\u0041', '\\/'];
const WHOLE = [' ', 'null', '[]', '0', '""', '{}', 'true', '{"v":1}', '\u0000', '{'];
const FALSE_MEMBERS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/"v":1/, ['"v":2', '"v":"1"', '"v":null', '"v":1,"v":1']],
  [/"seq":\d+/, ['"seq":-1', '"seq":"0"', '"seq":null', '"seq":[0]', '"seq":1.0']],
  [/"prev":(?:null|"[0-9a-f]+")/, ['"prev":"0"', '"prev":{}', '"prev":false']],
  [/"journal":"[^"]+"/, ['"journal":""', '"journal":"../../x"', '"journal":7']],
  [/"at":"[^"]+"/, ['"at":"yesterday"', '"at":0', '"at":"2026-13-45T99:99:99Z"']],
  [/"mono":\{[^}]+\}/, ['"mono":null', '"mono":{}', '"mono":{"ms":-1,"session":"x"}']],
  [/"seen":\{\}/, ['"seen":[]', '"seen":{"x":0}', '"seen":{"__proto__":{"polluted":1}}']],
  [/"type":"[^"]+"/, ['"type":"X"', '"type":""', `"type":"a.${'b'.repeat(64)}"`, '"type":{}']],
  [/"body":\{/, ['"body":[],"b":{', '"body":{"__proto__":{"polluted":1},', '"body":{"键":1,']],
];

const nested = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`;
const inBody = (line: string, member: string): string =>
  line.replace(/"body":\{(\}|)/, (_all, end: string) =>
    end === '}' ? `"body":{${member}}` : `"body":{${member},`,
  );

/** Each leaves something that no reader may take for an entry, whatever is signed over it. */
const FORMS: readonly Spoil[] = [
  (line, random) => {
    const [member, others] = pick(FALSE_MEMBERS, random);
    // Of a line without this member another one is spoiled.
    return member.test(line) ? line.replace(member, pick(others, random)) : `${line},`;
  },
  (line, random) => inBody(line, `"0":${pick(NUMBERS, random)}`),
  (line, random) => inBody(line, `"0":"${pick(TEXTS, random)}"`),
  (line, random) => inBody(line, `"0":${nested(pick([17, 100, 5000], random))}`),
  (line) => inBody(line, '"0":1,"0":1'),
  (line) => line.replace(/^\{/, '{"constructor":{"prototype":{"polluted":1}},'),
  (line, random) => line.replace(pick([/:/, /,/, /\{/], random), (found) => `${found} `),
  (line, random) => `${line}${pick([' ', '\n', '\u0000', line, '}'], random)}`,
  (line, random) => `${pick(['\ufeff', ' ', '//', '[', '\u001f\u008b'], random)}${line}`,
  (_line, random) => pick(WHOLE, random),
];

/** Bytes changed anywhere: what comes out may be an entry, but not the one that was signed. */
const BYTES: readonly Spoil[] = [
  (line, random) => line.slice(0, Math.floor(random() * line.length)),
  (line, random) => line.slice(1 + Math.floor(random() * (line.length - 1))),
  (line, random) => {
    const at = Math.floor(random() * line.length);
    const code = line.charCodeAt(at) ^ (1 << Math.floor(random() * 7));
    return line.slice(0, at) + String.fromCharCode(code) + line.slice(at + 1);
  },
  (line, random) => {
    const at = Math.floor(random() * line.length);
    return line.slice(0, at) + line.slice(Math.floor(random() * line.length));
  },
];

/** The line, no entry any more. */
export const malformed: Spoil = (line, random) => pick(FORMS, random)(line, random);

/** The line with other bytes. */
export function altered(line: string, random: Random): string {
  const other = pick(random() < 0.5 ? FORMS : BYTES, random)(line, random);
  // A line of nothing would refuse its whole exchange.
  return other === line || other === '' ? `${line} ` : other;
}
