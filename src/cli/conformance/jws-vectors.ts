import { join } from 'node:path';
import * as z from 'zod/mini';
import { fromUtf8 } from '../../trust/bytes';
import { splitCompact } from '../../trust/compact';
import { checkEs256 } from '../../trust/es256';
import { type PublicJwk, publicJwk } from '../../trust/jwk';
import { readCompact } from '../../trust/jws';
import { readVectors } from './vector-file';
import type { Deviation, VectorTally } from './vector-tally';

const FILE = 'wycheproof/json_web_signature_test.json';

const vectorFile = z.object({
  testGroups: z.array(
    z.object({
      comment: z.string(),
      public: z.optional(z.record(z.string(), z.unknown())),
      tests: z.array(
        z.object({
          tcId: z.number(),
          comment: z.string(),
          jws: z.string(),
          result: z.enum(['valid', 'invalid']),
        }),
      ),
    }),
  ),
});

/** The algorithm that a header names, if the JWS can be taken apart so far. */
function algorithmOf(jws: string): string | null {
  const [head = ''] = jws.split('.');
  try {
    const header: unknown = JSON.parse(atob(head.replace(/-/g, '+').replace(/_/g, '/')));
    const named = z.object({ alg: z.string() }).safeParse(header);
    return named.success ? named.data.alg : null;
  } catch {
    return null;
  }
}

/** The group's key when it is one that we would use: P-256, and not marked for anything else. */
function signingKeyOf(members: Readonly<Record<string, unknown>> | undefined): PublicJwk | null {
  const { kid: _kid, alg = 'ES256', use = 'sig', ...rest } = members ?? {};
  const key = publicJwk.safeParse(rest);
  return key.success && alg === 'ES256' && use === 'sig' ? key.data : null;
}

/**
 * Takes a JWS as strictly as Takan does, but with any header that names ES256, since no published
 * vector has a header of ours.
 */
async function accepts(jws: string, key: PublicJwk | null): Promise<boolean> {
  const parts = splitCompact(jws);
  if (!parts.ok || key === null || !fromUtf8(parts.value.header).ok) return false;
  if (algorithmOf(jws) !== 'ES256') return false;
  return (await checkEs256(key, parts.value.signingInput, parts.value.signature)) === null;
}

/** Why a JWS that its publisher calls valid is refused here; null when nobody can say. */
function refusalReason(jws: string): string | null {
  if (/[^A-Za-z0-9_.-]/.test(jws)) {
    return 'valid there, refused here: a character outside base64url (RFC 7515 §2) stands in it';
  }
  const algorithm = algorithmOf(jws);
  if (algorithm === null || algorithm === 'ES256') return null;
  return `valid there, refused here: ${algorithm} is not on our list of algorithms (ES256 alone)`;
}

/** Wycheproof's JWS vectors, and whether any of them would pass for a JWS of Takan. */
export async function jwsTally(vectors: string): Promise<VectorTally> {
  const { testGroups } = await readVectors(join(vectors, FILE), vectorFile);
  const deviations: Deviation[] = [];
  let total = 0;
  for (const { comment: group, public: members, tests } of testGroups) {
    const key = signingKeyOf(members);
    for (const { tcId, comment, jws, result } of tests) {
      total += 1;
      const vector = `test ${tcId} (${group}, ${comment})`;
      const accepted = await accepts(jws, key);
      if (readCompact(jws, 'takan-head+jws').ok) {
        deviations.push({ vector: `${vector} passes for a head of ours`, because: null });
      } else if (accepted !== (result === 'valid')) {
        deviations.push({ vector, because: accepted ? null : refusalReason(jws) });
      }
    }
  }
  return { name: 'wycheproof jws', total, deviations };
}
