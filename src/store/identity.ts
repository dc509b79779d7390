import * as z from 'zod/mini';
import { credential } from '../trust/credential';
import { invitation } from '../trust/invitation';
import { publicJwk } from '../trust/jwk';
import { receipt } from '../trust/receipt-form';
import { wrappedKeys } from '../trust/wrapped-keys';
import { identityRow } from './rows';
import type { Store } from './store';

// A phone speaks for one person.
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

/** The phone's identity, null before the first enrolment. */
export async function readIdentity(store: Store): Promise<Identity | null> {
  const row = await store.db.identity.get(ID);
  if (row === undefined) return null;
  const text = await store.codec.decodeText(identityRow.parse(row).value, CONTEXT);
  return identity.parse(JSON.parse(text));
}

export async function saveIdentity(store: Store, value: Identity): Promise<void> {
  const text = JSON.stringify(identity.parse(value));
  await store.db.identity.put({ id: ID, value: await store.codec.encodeText(text, CONTEXT) });
}
