import * as z from 'zod/mini';
import { credential } from '../trust/credential';
import { invitation } from '../trust/invitation';
import { publicJwk } from '../trust/jwk';
import { receipt } from '../trust/receipt-form';
import { wrappedKeys } from '../trust/wrapped-keys';
import type { DatabasePlace, TakanDatabase } from './database';
import { peek } from './peek';
import { identityRow } from './rows';
import type { Store } from './store';

// A database speaks for one person.
const ID = 'self';
const CONTEXT = { table: 'identity', key: ID };

const enrolling = z.strictObject({
  state: z.literal('enrolling'),
  keys: wrappedKeys,
  invitation,
});

const enrolled = z.strictObject({
  state: z.literal('enrolled'),
  keys: wrappedKeys,
  invitation,
  /** The bureau's signing key, whose thumbprint the invitation pins. */
  bureauKey: publicJwk,
  credentialJws: z.string(),
  credential,
  credentialReceipt: receipt,
});

const identity = z.discriminatedUnion('state', [enrolling, enrolled]);

/**
 * Who this phone is. `enrolling`: the keys are made and wrapped, the answer has not come (or was
 * lost: the same keys ask again). `enrolled`: the bureau's credential was verified.
 */
export type Identity = z.infer<typeof identity>;
export type EnrolledIdentity = z.infer<typeof enrolled>;

/** An invitation names a server, keys and a code, and nobody: it may stand in clear until it is used. */
const clear = z.discriminatedUnion('state', [
  enrolling,
  z.strictObject({ state: z.literal('enrolled'), keys: wrappedKeys }),
]);

/** What is known of a phone before it is unlocked: its keys, wrapped, and no name. */
export type LockedIdentity = z.infer<typeof clear>;

/** The phone's identity as far as it shows while it is locked; null before the first enrolment. */
export async function readLockedIdentity(db: TakanDatabase): Promise<LockedIdentity | null> {
  const row = await db.identity.get(ID);
  return row === undefined ? null : lockedIn(row);
}

/** The same without the library; null also where only {@link readLockedIdentity} can tell. */
export async function peekLockedIdentity(
  name: string,
  place: DatabasePlace = {},
): Promise<LockedIdentity | null> {
  const [row] = (await peek(place, name, 'identity')) ?? [];
  return row === undefined ? null : lockedIn(row);
}

function lockedIn(row: unknown): LockedIdentity {
  const kept = identityRow.parse(row);
  if (kept.clear !== undefined) return clear.parse(JSON.parse(kept.clear));
  if (kept.value?.suite !== 'plain') throw new Error('an identity without its clear part');
  const whole = identity.parse(JSON.parse(kept.value.text));
  return whole.state === 'enrolling' ? whole : { state: 'enrolled', keys: whole.keys };
}

/** The phone's whole identity, null before the first enrolment. */
export async function readIdentity(store: Store): Promise<Identity | null> {
  const row = await store.db.identity.get(ID);
  if (row === undefined) return null;
  const { clear: open, value } = identityRow.parse(row);
  const kept = open === undefined ? {} : JSON.parse(open);
  const rest = value === undefined ? {} : JSON.parse(await store.codec.decodeText(value, CONTEXT));
  return identity.parse({ ...kept, ...rest });
}

export async function saveIdentity(store: Store, value: Identity): Promise<void> {
  const whole = identity.parse(value);
  if (whole.state === 'enrolling') {
    await store.db.identity.put({ id: ID, clear: JSON.stringify(whole) });
    return;
  }
  const { state, keys, ...rest } = whole;
  const text = JSON.stringify(rest);
  const encoded = await store.codec.encodeText(text, CONTEXT);
  await store.db.identity.put({ id: ID, clear: JSON.stringify({ state, keys }), value: encoded });
}
