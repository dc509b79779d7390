import { createHash } from 'node:crypto';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import type { AssignmentPackage } from '../../src/domain/assignment/assignment-package';
import type { Evidence } from '../../src/domain/evidence/evidence';
import { toInstant } from '../../src/domain/kernel/instant';
import { memoryLocks } from '../../src/platform/locks';
import { newRandomId } from '../../src/platform/random';
import { appendAct } from '../../src/store/append';
import type { AppendInput } from '../../src/store/append-input';
import { saveAssignment } from '../../src/store/assignments';
import { plainCodec, type StoreCodec } from '../../src/store/codec';
import { openDatabase, type TakanDatabase } from '../../src/store/database';
import type { Clock, Locks } from '../../src/store/ports';
import type { Writer } from '../../src/store/writer';
import { canonicalText } from '../../src/trust/canonical';
import { madePackage, PEOPLE } from './journal-maker';
import { makeTestKey, sha256Text, type TestKey } from './test-device';

/** A clock that moves a second at each look, from a fixed morning on. */
export function steppingClock(startMs = Date.UTC(2026, 10, 22, 1, 0, 0)): Clock {
  const session = newRandomId();
  let ms = 0;
  return {
    now: () => {
      ms += 1000;
      return { at: toInstant(startMs + ms, 480), mono: { session, ms } };
    },
  };
}

export interface StorePhone {
  readonly factory: IDBFactory;
  readonly key: TestKey;
  readonly writer: Writer;
  readonly pkg: AssignmentPackage;
  readonly assignment: string;
}

export const openOn = (factory: IDBFactory, name?: string): TakanDatabase =>
  openDatabase({ indexedDB: factory, IDBKeyRange }, name);

/** A phone with the real store on an IndexedDB of its own, and the demonstration assignment. */
export async function makeStorePhone(
  options: {
    readonly factory?: IDBFactory;
    readonly key?: TestKey;
    readonly locks?: Locks;
    readonly codec?: StoreCodec;
    readonly person?: string;
  } = {},
): Promise<StorePhone> {
  const { factory = new IDBFactory(), locks = memoryLocks(), codec = plainCodec } = options;
  const key = options.key ?? (await makeTestKey());
  const pkg = madePackage();
  const writer: Writer = {
    ...{ db: openOn(factory), codec, locks, signer: key.signer, clock: steppingClock() },
    signing: key.jwk,
    ...{ newId: newRandomId, build: 'test', person: options.person ?? PEOPLE.lead },
    ...{ role: 'leadEvaluator', credentialDigest: sha256Text('credential') },
  };
  await saveAssignment(writer, {
    ...{ package: pkg, digest: sha256Text(canonicalText(pkg)), jws: 'jws' },
    receipt: { leaf: 'leaf', proof: 'proof' },
  });
  return { factory, key, writer, pkg, assignment: pkg.assignment };
}

/** An act that scores; each call may say another value. */
export const judged = (scoreMilli: number, indicator = 'D301'): AppendInput['act'] => ({
  type: 'score.judged',
  body: { indicator, scoreMilli },
});

export const score = (phone: StorePhone, scoreMilli: number, indicator?: string) =>
  appendAct(phone.writer, { assignment: phone.assignment, act: judged(scoreMilli, indicator) });

/** A picture of these bytes, with the act that names it. */
export function photo(assignment: string, bytes: Uint8Array<ArrayBuffer>): AppendInput {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const evidence: Evidence = {
    ...{ sha256, size: bytes.length, mediaType: 'image/jpeg', source: 'camera' },
    proves: { indicator: 'D301', checkpoint: null, site: null },
    ...{ capturedAt: '2026-11-22T09:00:00+08:00', fixes: [], noPosition: 'denied' },
  };
  return {
    assignment,
    act: { type: 'evidence.captured', body: { evidence } },
    evidence: {
      sha256,
      bytes: new Blob([bytes], { type: 'image/jpeg' }),
      thumbnail: new Blob(['thumb'], { type: 'image/jpeg' }),
    },
  };
}
