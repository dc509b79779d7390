import { pick, type Random } from '../../../support/seeded-random';

const encode = (text: string): string => Buffer.from(text, 'utf8').toString('base64url');
const decode = (part: string): string => Buffer.from(part, 'base64url').toString('utf8');

type Parts = readonly [header: string, payload: string, signature: string];
const joined = (...parts: readonly string[]): string => parts.join('.');

const HEADERS: readonly (readonly [RegExp, string])[] = [
  [/"alg":"ES256"/, '"alg":"none"'],
  [/"alg":"ES256"/, '"alg":"HS256"'],
  [/"alg":"ES256"/, '"alg":"ES256","crit":["exp"]'],
  [/"typ":"[^"]+"/, '"typ":"takan-statement+jws"'],
  [/"kid":"[^"]+"/, '"kid":"x"'],
  [/"kid"/, '"jwk":{"crv":"P-256","kty":"EC","x":"AA","y":"AA"},"kid"'],
  [/^\{/, '{ '],
  [/^\{/, '{"__proto__":{"polluted":1},'],
];
const PAYLOADS: readonly (readonly [RegExp, string])[] = [
  [/"seq":\d+/, '"seq":-1'],
  [/"seq":\d+/, '"seq":1e3'],
  [/"hash":"[^"]+"/, '"hash":""'],
  [/"v":1/, '"v":1,"w":1'],
  [/"at":"[^"]+"/, '"at":"never"'],
  [/"journal":"[^"]+"/, '"journal":"AAAAAAAAAAAAAAAAAAAAAA"'],
  [/$/, '\u0000'],
];

const SPOILS: readonly ((parts: Parts, random: Random) => string)[] = [
  ([header, payload, signature], random) => {
    const [from, to] = pick(HEADERS, random);
    return joined(encode(decode(header).replace(from, to)), payload, signature);
  },
  ([header, payload, signature], random) => {
    const [from, to] = pick(PAYLOADS, random);
    return joined(header, encode(decode(payload).replace(from, to)), signature);
  },
  ([header, payload, signature], random) => {
    const bytes = Buffer.from(signature, 'base64url');
    const at = Math.floor(random() * bytes.length);
    bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << Math.floor(random() * 8)), at);
    return joined(header, payload, bytes.toString('base64url'));
  },
  ([header, payload], random) =>
    joined(header, payload, encode('\u0001'.repeat(pick([0, 63, 65], random)))),
  // 64 bytes of nothing, and the largest ones: r and s out of their range.
  ([header, payload], random) =>
    joined(header, payload, Buffer.alloc(64, pick([0, 255], random)).toString('base64url')),
  (parts, random) => `${joined(...parts)}${pick(['=', '==', '.', ' ', '\n', 'A'], random)}`,
  (parts, random) => `${pick([' ', '.', 'ey', '*'], random)}${joined(...parts)}`,
  ([header, payload, signature]) => joined(payload, header, signature),
  ([header, payload]) => joined(header, payload),
  (_parts, random) =>
    pick(['x', '..', '...', '{}', '\u0000', '🙂.🙂.🙂', 'A'.repeat(4096)], random),
];

/** A head that stands for nothing, or was not signed by whom it names. */
export function spoiledHead(head: string, random: Random): string {
  const [header = '', payload = '', signature = ''] = head.split('.');
  const other = pick(SPOILS, random)([header, payload, signature], random);
  return other === head ? `${head}=` : other;
}
