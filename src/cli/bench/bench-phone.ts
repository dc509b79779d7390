import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import type { AssignmentPackage } from '../../domain/assignment/assignment-package';
import { demonstrationPackage } from '../../domain/catalogue/yanchi-park-demo';
import { systemClock } from '../../platform/clock';
import { memoryLocks } from '../../platform/locks';
import { newRandomId } from '../../platform/random';
import { saveAssignment } from '../../store/assignments';
import { plainCodec } from '../../store/codec';
import { openDatabase } from '../../store/database';
import type { Writer } from '../../store/writer';
import { canonicalText } from '../../trust/canonical';
import { sha256Hex } from '../../trust/digest';
import { type PublicJwk, publicJwk, thumbprintOf } from '../../trust/jwk';
import { signerFromKey } from '../../trust/jws';

/** A phone that nobody enrolled, for measuring: store in memory, keys of its own. */
export interface BenchPhone {
  readonly writer: Writer;
  readonly pkg: AssignmentPackage;
  readonly packageDigest: string;
  readonly jwk: PublicJwk;
  readonly privateKey: CryptoKey;
}

/** The demonstration assignment under fresh ids. */
export function benchPackage(): AssignmentPackage {
  const leadEvaluator = newRandomId();
  const people = { leadEvaluator, evaluators: [newRandomId()], agencyReviewer: newRandomId() };
  const ids = { assignment: newRandomId(), nonce: newRandomId(), people };
  return demonstrationPackage(ids, '2026-01-01T00:00:00Z', '2026-12-31T00:00:00Z');
}

export async function makeBenchPhone(): Promise<BenchPhone> {
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256' } as const;
  const pair = await crypto.subtle.generateKey(algorithm, false, ['sign', 'verify']);
  const { kty, crv, x, y } = await crypto.subtle.exportKey('jwk', pair.publicKey);
  const jwk = publicJwk.parse({ kty, crv, x, y });
  const pkg = benchPackage();
  const packageDigest = await sha256Hex(canonicalText(pkg));
  const writer: Writer = {
    ...{ db: openDatabase({ indexedDB: new IDBFactory(), IDBKeyRange }), codec: plainCodec },
    ...{ locks: memoryLocks(), clock: systemClock(), newId: newRandomId, build: 'bench' },
    ...{ person: pkg.team[0]?.person ?? newRandomId(), role: 'leadEvaluator' },
    signer: signerFromKey(pair.privateKey, await thumbprintOf(jwk)),
    signing: jwk,
    credentialDigest: packageDigest,
  };
  const receipt = { leaf: '', proof: '' };
  await saveAssignment(writer, { package: pkg, digest: packageDigest, jws: '', receipt });
  return { writer, pkg, packageDigest, jwk, privateKey: pair.privateKey };
}
