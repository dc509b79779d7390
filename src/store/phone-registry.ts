import { Dexie, type Table } from 'dexie';
import * as z from 'zod/mini';
import { instant } from '../domain/kernel/instant';
import { nonNegative } from '../domain/kernel/quantity';
import { type DatabasePlace, databaseOptions, FIRST_DATABASE } from './database';
import { type Room, reopenWhenLost } from './lost-connection';
import { peek, REGISTRY } from './peek';

const accountRow = z.strictObject({
  /** Random; that of the first account is the name of its first database. */
  id: z.string(),
  /** Its number on this phone, given once. */
  number: nonNegative,
  /** What its owner wants it to be called on the page that unlocks it; empty for nothing. */
  label: z.string(),
  /** Thumbprint of its device key, empty before it was first unlocked. */
  device: z.string(),
  database: z.string(),
  /** The unencrypted database that it takes over from, until nothing is left there. */
  older: z.nullable(z.string()),
});

/** One person's account on a phone: a database of their own. No name but one that they chose to show. */
export type Account = z.infer<typeof accountRow>;

const removalRow = z.strictObject({
  id: z.optional(z.int()),
  at: instant,
  /** Number and device of the account. */
  number: nonNegative,
  device: z.string(),
  /** What lay on this phone alone. */
  entriesLost: nonNegative,
  filesLost: nonNegative,
});

/** An account that was taken off the phone, when, and what was lost with it. */
export type Removal = z.infer<typeof removalRow>;

/** What a phone knows of its accounts before any of them is unlocked; all of it is in clear. */
export class PhoneRegistry extends Dexie {
  declare readonly accounts: Table<Account, string>;
  declare readonly removals: Table<Removal, number>;

  constructor(
    readonly place: DatabasePlace = {},
    readonly room: Room | null = null,
  ) {
    super(REGISTRY, databaseOptions(place));
    this.version(1).stores({ accounts: 'id', removals: '++id' });
    reopenWhenLost(this);
  }
}

const first: Account = {
  ...{ id: FIRST_DATABASE, number: 1, label: '', device: '' },
  ...{ database: FIRST_DATABASE, older: null },
};

type Accounts = readonly [Account, ...Account[]];

function inOrder(all: readonly unknown[]): Accounts | null {
  const rows = all.map((row) => accountRow.parse(row));
  const [oldest, ...others] = rows.sort((a, b) => a.number - b.number);
  return oldest === undefined ? null : [oldest, ...others];
}

/** All accounts, the oldest first; a phone that has none yet gets its first. */
export async function readAccounts(
  registry: PhoneRegistry,
  mayWrite: () => Promise<void> = async () => undefined,
): Promise<Accounts> {
  // Most starts only read, which need not wait until it may be written.
  const before = await peek(registry.place, REGISTRY, 'accounts');
  const listed = before === null ? null : inOrder(before);
  if (listed !== null) return listed;
  await mayWrite();
  return registry.transaction('rw', registry.accounts, async () => {
    const known = inOrder(await registry.accounts.toArray());
    if (known !== null) return known;
    await registry.accounts.put(first);
    return [first];
  });
}

/** A further account, whose database is opened by whoever enrols in it. */
export async function addAccount(registry: PhoneRegistry, id: string): Promise<Account> {
  return registry.transaction('rw', registry.accounts, registry.removals, async () => {
    const rows = await registry.accounts.toArray();
    const gone = await registry.removals.toArray();
    const numbers = [...rows, ...gone].map(({ number }) => number);
    const account: Account = {
      ...{ id, number: Math.max(0, ...numbers) + 1, label: '', device: '' },
      ...{ database: `takan-${id}`, older: null },
    };
    await registry.accounts.add(account);
    return account;
  });
}

const MAX_LABEL = 20;

/** What an account's owner wants it to be called before it is unlocked, for everybody to read. */
export async function labelAccount(
  registry: PhoneRegistry,
  id: string,
  label: string,
): Promise<void> {
  await registry.accounts.update(id, { label: label.trim().slice(0, MAX_LABEL) });
}

/** Changes what is known of an account: whose device it is, where its work lies. */
export async function changeAccount(
  registry: PhoneRegistry,
  account: Account,
  change: Partial<Pick<Account, 'database' | 'older' | 'device'>>,
): Promise<Account> {
  await registry.accounts.update(account.id, change);
  return { ...account, ...change };
}

/** Puts an account back on the list where it is gone from it. */
export async function keepListed(registry: PhoneRegistry, account: Account): Promise<void> {
  await registry.transaction('rw', registry.accounts, async () => {
    if ((await registry.accounts.get(account.id)) === undefined) {
      await registry.accounts.put(account);
    }
  });
}

/** Takes an account off the list, once its database is gone. */
export const dropAccount = (registry: PhoneRegistry, account: Account): Promise<void> =>
  registry.accounts.delete(account.id);

/**
 * Says in the phone's log that an account is being taken off it, before anything goes.
 * @returns the number of the line
 */
export const logRemoval = (
  registry: PhoneRegistry,
  removal: Omit<Removal, 'id'>,
): Promise<number> => registry.removals.add(removalRow.parse(removal));

/** Has the line of a removal that broke off say what really went; no line where nothing did. */
export async function correctRemoval(
  registry: PhoneRegistry,
  line: number,
  lost: Pick<Removal, 'entriesLost' | 'filesLost'>,
): Promise<void> {
  if (lost.entriesLost + lost.filesLost > 0) await registry.removals.update(line, lost);
  else await registry.removals.delete(line);
}

/** Accounts that were taken off this phone, the newest first. */
export async function readRemovals(registry: PhoneRegistry): Promise<readonly Removal[]> {
  const rows = await registry.removals.orderBy('id').reverse().toArray();
  return rows.map((row) => removalRow.parse(row));
}
