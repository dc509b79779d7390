import type { Entry, HashedEntry } from '../../../../src/domain/journal/entry';
import { namedBytes } from '../../../../src/domain/journal/named-bytes';
import { evidenceBytes } from '../../../../src/store/evidence-bytes';
import { journalLines, readHeads, signedHeadAt } from '../../../../src/store/journals';
import { readSecret } from '../../../../src/store/panel/panel-secret';
import type { Store } from '../../../../src/store/store';
import { sealVotes } from '../../../../src/trust/ballot-seal';
import { canonicalText } from '../../../../src/trust/canonical';
import type { PublicJwk } from '../../../../src/trust/jwk';
import { verifySegment } from '../../../../src/trust/segment';
import { sha256Text } from '../../../support/test-device';

/** What lies on the phone, read past everything that the app remembers. */
export interface Found {
  readonly entries: readonly HashedEntry[];
  readonly journals: readonly string[];
  /** In plain words, what must not be; empty where the store is whole. */
  readonly faults: readonly string[];
}

async function journalFaults(store: Store, head: { journal: string; seq: number }, key: PublicJwk) {
  const { journal, seq } = head;
  const kept = await journalLines(store, journal, 0, seq);
  const segment = {
    lines: kept.map(({ line }) => line),
    head: (await signedHeadAt(store, journal, seq)) ?? '',
  };
  const verified = await verifySegment(segment, { journal, after: null }, key);
  return verified.ok
    ? { entries: verified.value, faults: [] }
    : { entries: [], faults: [`journal ${journal}: ${JSON.stringify(verified.error)}`] };
}

async function bytesFaults(store: Store, entries: readonly HashedEntry[]): Promise<string[]> {
  const faults: string[] = [];
  const named = new Set<string>();
  for (const { entry } of entries) {
    const bytes = namedBytes(entry);
    if (bytes === null) continue;
    named.add(bytes.sha256);
    const kept = await evidenceBytes(store, bytes.sha256);
    const digest = kept === null ? 'none' : sha256Text(new Uint8Array(await kept.arrayBuffer()));
    if (digest !== bytes.sha256)
      faults.push(`${entry.type} names ${bytes.sha256}, there is ${digest}`);
  }
  for (const table of ['blobs', 'thumbs'] as const) {
    const keys = await store.db[table].toCollection().primaryKeys();
    const orphans = keys.filter((sha256) => !named.has(sha256));
    if (orphans.length > 0) faults.push(`${table} that no entry names: ${orphans}`);
  }
  return faults;
}

/** A sealed ballot whose author's phone has not what opens it. */
async function ballotFaults(store: Store, assignment: string, entries: readonly HashedEntry[]) {
  const faults: string[] = [];
  const sessions = new Map<string, string>();
  for (const { entry } of entries) {
    const { panel } = entry.body as { panel?: { session: string } | null };
    if (entry.type === 'journal.opened' && panel) sessions.set(entry.journal, panel.session);
  }
  for (const { entry } of entries) {
    if (entry.type !== 'ballot.sealed') continue;
    const { round, votes } = entry.body as { round: number; votes: unknown };
    const session = sessions.get(entry.journal) ?? '';
    const secret = await readSecret(store, { assignment, session, round });
    const opened = secret === null ? null : await sealVotes(secret.ballot, secret.seed);
    if (canonicalText(opened as never) !== canonicalText(votes as never)) {
      faults.push(`ballot of ${session} cannot be opened`);
    }
  }
  return faults;
}

const placeOf = ({ panel }: { panel?: unknown }): string => JSON.stringify(panel ?? null);

/** Reads a phone's own journals of an assignment and everything that hangs on them. */
export async function findIn(store: Store, assignment: string, key: PublicJwk): Promise<Found> {
  const all = await readHeads(store, assignment);
  const heads = all.filter(({ own }) => own);
  const others = new Set(all.filter(({ own }) => !own).map(({ journal }) => journal));
  const read = await Promise.all(heads.map((head) => journalFaults(store, head, key)));
  const entries = read.flatMap((each) => each.entries);
  const faults = read.flatMap((each) => each.faults);
  const rows = await store.db.entries.filter(({ journal }) => !others.has(journal)).count();
  if (rows !== entries.length)
    faults.push(`${rows} rows of entries, heads cover ${entries.length}`);
  const active = heads.filter((head) => head.active).map(placeOf);
  if (new Set(active).size !== active.length) faults.push('two journals go on at one place');
  faults.push(...(await bytesFaults(store, entries)));
  faults.push(...(await ballotFaults(store, assignment, entries)));
  return { entries, journals: heads.map(({ journal }) => journal), faults };
}

/** What the app itself writes around the acts of a person. */
export const isOfTheApp = ({ type }: Pick<Entry, 'type'>): boolean =>
  type === 'journal.opened' || type === 'clock.compared';
