import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

// Roots of the reference tree of RFC 6962 implementations, of two leaves: '' and 0x00.
const LEAF = 'bjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB0=';
const SIBLING = 'lqKW0iTyhcZ77pPDD4owkVfw2qNdxbh+QQt4YwoJz8c=';
const ROOT = '+sVCA+fMaWzw38tCySodnbr3CtnmIfS9jZhmLwDjwSU=';

const inclusion = { leafIdx: 0, treeSize: 2, root: ROOT, leafHash: LEAF, proof: [SIBLING] };
const consistency = { size1: 1, size2: 2, root1: LEAF, root2: ROOT, proof: [SIBLING] };

// RFC 7515 appendix A.3.
const KEY = {
  kty: 'EC',
  crv: 'P-256',
  x: 'f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU',
  y: 'x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0',
};
const INPUT =
  'eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ';
const SIGNATURE =
  'DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q';
const HS256 = 'eyJhbGciOiJIUzI1NiJ9.Zm9v.Zm9v';

const hexOf = (text: string): string => Buffer.from(text, 'base64url').toString('hex');
const jws = (tcId: number, text: string, result: string) => ({
  tcId,
  comment: 'made up',
  jws: text,
  result,
});
const ecdsa = (tcId: number, msg: string, result: string) => ({
  tcId,
  comment: 'made up',
  msg: Buffer.from(msg).toString('hex'),
  sig: hexOf(SIGNATURE),
  result,
});

/** Files of a small folder of vectors in the published layout, every one agreeing or explained. */
export const VECTORS: Readonly<Record<string, unknown>> = {
  'merkle/inclusion/0/happy.json': { ...inclusion, wantErr: false },
  'merkle/inclusion/0/wrong.json': { ...inclusion, leafIdx: 1, wantErr: true },
  'merkle/consistency/0/happy.json': { ...consistency, wantErr: false },
  'merkle/consistency/0/empty.json': { ...consistency, proof: null, wantErr: true },
  'jcs/input/a.json': { b: 1, a: [true] },
  'jcs/output/a.json': '{"a":[true],"b":1}',
  'jcs/input/b.json': { b: 0.5 },
  'jcs/output/b.json': '{"b":0.5}',
  'wycheproof/ecdsa_secp256r1_sha256_p1363_test.json': {
    testGroups: [
      {
        publicKey: { uncompressed: `04${hexOf(KEY.x)}${hexOf(KEY.y)}` },
        tests: [ecdsa(1, INPUT, 'valid'), ecdsa(2, 'other', 'invalid')],
      },
    ],
  },
  'wycheproof/json_web_signature_test.json': {
    testGroups: [
      {
        comment: 'es256',
        public: { ...KEY, alg: 'ES256', use: 'sig', kid: 'a' },
        tests: [
          jws(1, `${INPUT}.${SIGNATURE}`, 'valid'),
          jws(2, `${INPUT}.${SIGNATURE}==`, 'invalid'),
        ],
      },
      {
        comment: 'enc',
        public: { ...KEY, use: 'enc' },
        tests: [jws(3, `${INPUT}.${SIGNATURE}`, 'invalid')],
      },
      { comment: 'hs256', tests: [jws(4, HS256, 'valid')] },
    ],
  },
};

/** Writes the folder, with `changes` laid over it (null leaves a file out); gives its path. */
export async function vectorFolder(changes: Readonly<Record<string, unknown>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'takan-vectors-'));
  for (const [path, content] of Object.entries({ ...VECTORS, ...changes })) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    const text = typeof content === 'string' ? content : JSON.stringify(content);
    if (content !== null) await writeFile(file, text);
  }
  return folder;
}
