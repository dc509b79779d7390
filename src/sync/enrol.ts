import { fail, ok, type Result } from '../domain/kernel/result';
import type { StoreCodec } from '../store/codec';
import {
  type EnrolledIdentity,
  readIdentity,
  readLockedIdentity,
  saveIdentity,
} from '../store/identity';
import { writeMeta } from '../store/meta';
import type { Clock } from '../store/ports';
import { CHECKPOINT_KEY } from '../store/receipts';
import type { Store } from '../store/store';
import { utf8 } from '../trust/bytes';
import { makeEnrolRequest } from '../trust/enrolment';
import { checkEs256 } from '../trust/es256';
import { type Invitation, parseEnrolLink } from '../trust/invitation';
import type { UnlockedDevice, WrappedKeys } from '../trust/wrapped-keys';
import { checkEnrolment } from './check-enrolment';
import type { Transport, TransportFault } from './transport';

/** Makes and opens the keys of a device; the platform does it. */
export interface DeviceKeys {
  create(passphrase: string): Promise<{ wrapped: WrappedKeys; unlocked: UnlockedDevice }>;
  unlock(
    wrapped: WrappedKeys,
    passphrase: string,
  ): Promise<Result<UnlockedDevice, 'wrong-passphrase'>>;
  /** The same keys with a master key for the store, where they were made without one. */
  addMaster(
    wrapped: WrappedKeys,
    passphrase: string,
  ): Promise<Result<{ wrapped: WrappedKeys }, 'wrong-passphrase'>>;
  /** The codec under the master key of an unlocked device. */
  codecOf(master: CryptoKey): StoreCodec;
}

export interface EnrolDeps {
  /** The store as it is before anybody unlocks it. */
  readonly store: Store;
  readonly keys: DeviceKeys;
  readonly transportTo: (origin: string) => Transport;
  readonly clock: Clock;
  readonly build: string;
  /** Closes and reopens the database, so that what is read back comes from the disk. */
  readonly reopen: () => Promise<Store>;
}

/** Why an enrolment did not succeed. Trying again with the same link and passphrase is always safe. */
export type EnrolFault =
  | { readonly kind: 'link-malformed' }
  | { readonly kind: 'already-enrolled' }
  /** Keys of an earlier attempt with this link lie on the phone under another passphrase. */
  | { readonly kind: 'wrong-passphrase' }
  | { readonly kind: 'transport'; readonly fault: TransportFault }
  /** The bureau's key or its log's key is not the one that the link pins, or a proof fails. */
  | { readonly kind: 'not-trusted'; readonly code: string }
  /** What was written does not read back: this browser does not keep data. */
  | { readonly kind: 'store-unreliable' };

export interface Enrolled {
  readonly identity: EnrolledIdentity;
  readonly unlocked: UnlockedDevice;
}

interface ProvenKeys {
  readonly keys: WrappedKeys;
  readonly unlocked: UnlockedDevice;
  readonly codec: StoreCodec;
}

/** Keys that were read back from the disk, opened with the passphrase, and have signed. */
async function provenKeys(
  deps: EnrolDeps,
  passphrase: string,
): Promise<Result<ProvenKeys, EnrolFault>> {
  const kept = await readLockedIdentity((await deps.reopen()).db);
  if (kept === null) return fail({ kind: 'store-unreliable' });
  const unlocked = await deps.keys.unlock(kept.keys, passphrase);
  if (!unlocked.ok) return fail({ kind: unlocked.error });
  const { master } = unlocked.value;
  if (master === null) throw new Error('keys without a master key cannot be enrolled');
  const text = utf8('takan enrolment self-test');
  const signature = await unlocked.value.signer.sign(text);
  const fault = await checkEs256(kept.keys.signingJwk, text, signature);
  if (fault !== null) return fail({ kind: 'store-unreliable' });
  const codec = deps.keys.codecOf(master);
  return ok({ keys: kept.keys, unlocked: unlocked.value, codec });
}

/** Goes on with keys of an earlier attempt; those of an older build get their master key first. */
async function resumedKeys(
  deps: EnrolDeps,
  { keys, invitation }: { readonly keys: WrappedKeys; readonly invitation: Invitation },
  passphrase: string,
): Promise<Result<ProvenKeys, EnrolFault>> {
  if (keys.master !== undefined) return provenKeys(deps, passphrase);
  const whole = await deps.keys.addMaster(keys, passphrase);
  if (!whole.ok) return fail({ kind: whole.error });
  await saveIdentity(deps.store, { state: 'enrolling', keys: whole.value.wrapped, invitation });
  return provenKeys(deps, passphrase);
}

/**
 * Wrapped keys on the disk before anything is sent: when the answer is lost, the same device asks
 * again, instead of a second one that the bureau would have to tell from the first.
 */
async function keysOnDisk(
  deps: EnrolDeps,
  invitation: Invitation,
  passphrase: string,
): Promise<Result<ProvenKeys, EnrolFault>> {
  const identity = await readLockedIdentity(deps.store.db);
  if (identity?.state === 'enrolled') return fail({ kind: 'already-enrolled' });
  if (identity?.invitation.enrolment === invitation.enrolment) {
    return resumedKeys(deps, identity, passphrase);
  }
  const { wrapped: keys } = await deps.keys.create(passphrase);
  await saveIdentity(deps.store, { state: 'enrolling', keys, invitation });
  const proven = await provenKeys(deps, passphrase);
  const forgotten = !proven.ok && proven.error.kind === 'wrong-passphrase';
  return forgotten ? fail({ kind: 'store-unreliable' }) : proven;
}

/**
 * Enrols this phone by the link of an invitation: makes its keys, proves that the browser keeps
 * them, asks the server, and checks the answer against what the link pins. A lost answer costs
 * nothing; the same link and passphrase go on with the same keys.
 */
export async function enrolDevice(
  deps: EnrolDeps,
  link: string,
  passphrase: string,
): Promise<Result<Enrolled, EnrolFault>> {
  const invitation = parseEnrolLink(link);
  if (!invitation.ok) return fail({ kind: 'link-malformed' });
  const { origin, enrolment, code } = invitation.value;
  const made = await keysOnDisk(deps, invitation.value, passphrase);
  if (!made.ok) return made;
  const { keys, unlocked, codec } = made.value;
  const request = await makeEnrolRequest({
    ...{ signer: unlocked.signer, signingJwk: keys.signingJwk, exchangeJwk: keys.exchangeJwk },
    ...{ enrolment, code, at: deps.clock.now().at, build: deps.build },
  });
  const answer = await deps.transportTo(origin).enrol(request);
  if (!answer.ok) return fail({ kind: 'transport', fault: answer.error });
  const checked = await checkEnrolment(answer.value, invitation.value, keys);
  if (!checked.ok) return fail({ kind: 'not-trusted', code: checked.error });
  const { identity, checkpoint } = checked.value;
  const store = { ...deps.store, codec };
  await writeMeta(store, CHECKPOINT_KEY, checkpoint);
  await saveIdentity(store, identity);
  const kept = await readIdentity({ ...(await deps.reopen()), codec });
  if (kept?.state !== 'enrolled' || kept.credentialJws !== identity.credentialJws) {
    return fail({ kind: 'store-unreliable' });
  }
  return ok({ identity: kept, unlocked });
}
