import { demonstrationPackage } from '../../domain/catalogue/yanchi-park-demo';
import { browserRoom } from '../../platform/browser-room';
import { systemClock } from '../../platform/clock';
import { memoryLocks } from '../../platform/locks';
import { newRandomId } from '../../platform/random';
import type { Writer } from '../../store/append';
import { saveAssignment } from '../../store/assignments';
import { openDatabase } from '../../store/database';
import { canonicalText } from '../../trust/canonical';
import { sha256Hex } from '../../trust/digest';
import { publicJwk, thumbprintOf } from '../../trust/jwk';
import { signerFromKey } from '../../trust/jws';
import { aesCodec } from './aes-codec';

/** A phone that nobody enrolled, on this browser's own database, with the demonstration assignment. */
export async function benchWriter(): Promise<{ writer: Writer; assignment: string }> {
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256' } as const;
  const pair = await crypto.subtle.generateKey(algorithm, false, ['sign', 'verify']);
  const { kty, crv, x, y } = await crypto.subtle.exportKey('jwk', pair.publicKey);
  const jwk = publicJwk.parse({ kty, crv, x, y });
  const leadEvaluator = newRandomId();
  const people = { leadEvaluator, evaluators: [newRandomId()], agencyReviewer: newRandomId() };
  const ids = { assignment: newRandomId(), nonce: newRandomId(), people };
  const pkg = demonstrationPackage(ids, '2026-01-01T00:00:00Z', '2026-12-31T00:00:00Z');
  const digest = await sha256Hex(canonicalText(pkg));
  const writer: Writer = {
    ...{
      db: Object.assign(openDatabase(), { room: browserRoom }),
      codec: await aesCodec(),
      locks: memoryLocks(),
    },
    ...{ clock: systemClock(), newId: newRandomId, build: 'bench' },
    ...{ person: leadEvaluator, role: 'leadEvaluator', signing: jwk, credentialDigest: digest },
    signer: signerFromKey(pair.privateKey, await thumbprintOf(jwk)),
  };
  const receipt = { leaf: '', proof: '' };
  await saveAssignment(writer, { package: pkg, digest, jws: '', receipt });
  return { writer, assignment: pkg.assignment };
}
