import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { expect, it } from 'vitest';
import { peekLockedIdentity } from '../../src/store/identity';
import { peekLocked } from '../../src/store/peek-locked';
import { addAccount, PhoneRegistry, readAccounts } from '../../src/store/phone-registry';
import { openOn } from '../support/store-phone';

const point = { kty: 'EC', crv: 'P-256', x: 'A'.repeat(43), y: 'A'.repeat(43) };
const wrapped = { iv: 'AAAA', ciphertext: 'AAAA' };
const KEYS = {
  ...{ v: 1, device: 'A'.repeat(43), signingJwk: point, exchangeJwk: point },
  slot: { kdf: 'argon2id', salt: 'AAAA', memoryKiB: 65_536, iterations: 3, parallelism: 1 },
  ...{ signing: wrapped, exchange: wrapped, master: wrapped },
};

/** A phone of two accounts, in whose databases these rows of the identity lie. */
async function phoneWith(rows: readonly (object | null)[]) {
  const place = { indexedDB: new IDBFactory(), IDBKeyRange };
  const registry = new PhoneRegistry(place);
  await readAccounts(registry);
  await addAccount(registry, 'second');
  const accounts = await readAccounts(registry);
  for (const [nth, clear] of rows.entries()) {
    const db = openOn(place.indexedDB, accounts[nth]?.database);
    await db.open();
    if (clear !== null) await db.identity.put({ id: 'self', clear: JSON.stringify(clear) });
    db.close();
  }
  return { place, accounts };
}

const enrolled = (keys: object) => ({ state: 'enrolled', keys });

it('[LK42] the passphrase is asked for of the account that was open last, or the oldest', async () => {
  const others = { ...KEYS, device: 'B'.repeat(43) };
  const { place, accounts } = await phoneWith([enrolled(KEYS), enrolled(others)]);
  const [first, second] = accounts;
  expect(await peekLocked('second', place)).toEqual({ account: second, keys: others });
  expect(await peekLocked(null, place)).toEqual({ account: first, keys: KEYS });
  expect(await peekLocked('gone', place)).toEqual({ account: first, keys: KEYS });
});

it('[LK42] it is asked for by the keys that the schemas read', async () => {
  const { place, accounts } = await phoneWith([enrolled(KEYS)]);
  const told = await peekLockedIdentity(accounts[0].database, place);
  expect((await peekLocked(null, place))?.keys).toEqual(told?.keys);
});

it.each([
  ['nobody is enrolled', null],
  ['an enrolment is under way', { state: 'enrolling', keys: KEYS }],
  ['the keys are of another form', enrolled({ ...KEYS, v: 2 })],
  ['their slot is of another form', enrolled({ ...KEYS, slot: { kdf: 'scrypt' } })],
])('[LK42] it is not asked for without the library where %s', async (_, clear) => {
  const { place } = await phoneWith([clear]);
  expect(await peekLocked(null, place)).toBeNull();
});

it('[LK42] nor on a phone that is new, of which nothing is made', async () => {
  const indexedDB = new IDBFactory();
  expect(await peekLocked(null, { indexedDB })).toBeNull();
  expect(await indexedDB.databases()).toEqual([]);
});
