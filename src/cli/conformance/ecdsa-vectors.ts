import { join } from 'node:path';
import * as z from 'zod/mini';
import { fromHex, toBase64Url } from '../../trust/bytes';
import { checkEs256 } from '../../trust/es256';
import { type PublicJwk, publicJwk } from '../../trust/jwk';
import { readVectors } from './vector-file';
import type { Deviation, VectorTally } from './vector-tally';

const FILE = 'wycheproof/ecdsa_secp256r1_sha256_p1363_test.json';

const hex = z.string().check(z.regex(/^([0-9a-f]{2})*$/));
const vectorFile = z.object({
  testGroups: z.array(
    z.object({
      publicKey: z.object({ uncompressed: hex }),
      tests: z.array(
        z.object({
          tcId: z.number(),
          comment: z.string(),
          msg: hex,
          sig: hex,
          result: z.enum(['valid', 'invalid', 'acceptable']),
        }),
      ),
    }),
  ),
});

function bytesOf(text: string): Uint8Array {
  const bytes = fromHex(text);
  if (!bytes.ok) throw new Error('a vector holds bytes that are no hexadecimal');
  return bytes.value;
}

/** The key of an uncompressed point: 0x04, x, y (SEC 1 §2.3.3). */
function keyOf(uncompressed: string): PublicJwk {
  const point = bytesOf(uncompressed);
  const x = toBase64Url(point.slice(1, 33));
  return publicJwk.parse({ kty: 'EC', crv: 'P-256', x, y: toBase64Url(point.slice(33)) });
}

/** ECDSA over P-256 with SHA-256, signatures as r‖s: Wycheproof's vectors. */
export async function ecdsaTally(vectors: string): Promise<VectorTally> {
  const { testGroups } = await readVectors(join(vectors, FILE), vectorFile);
  const deviations: Deviation[] = [];
  let total = 0;
  for (const { publicKey, tests } of testGroups) {
    const key = keyOf(publicKey.uncompressed);
    for (const { tcId, comment, msg, sig, result } of tests) {
      total += 1;
      const fault = await checkEs256(key, bytesOf(msg), bytesOf(sig));
      const agrees = result === 'acceptable' || (fault === null) === (result === 'valid');
      if (!agrees) deviations.push({ vector: `test ${tcId} (${comment})`, because: null });
    }
  }
  return { name: 'wycheproof ecdsa P-256', total, deviations };
}
