import { type HashedEntry, HEAD_INTERVAL } from '../domain/journal/entry';
import { type PanelPlace, placeOpened } from '../domain/journal/panel-place';
import type { ReopenReason } from '../domain/journal/reopen-reason';
import { utf8 } from '../trust/bytes';
import type { PublicJwk } from '../trust/jwk';
import { encodeCredential } from './credentials';
import { encodeReceipt } from './encode-receipt';
import { erasuresDue } from './erasures-due';
import { headContext, lineContext } from './journals';
import { encodeMeta } from './meta';
import { encodeAside, putAside } from './put-aside';
import type { SetAside } from './quarantine';
import { CHECKPOINT_KEY, type CheckedReceipt, type KeptCheckpoint } from './receipts';
import type { EntryRow, HeadRow, MetaRow } from './rows';
import type { Store } from './store';
import { MARK_BYTES } from './write-entry';

/** Verified lines of one journal, consecutive, up to their signed head. */
export interface IncomingLines {
  readonly journal: string;
  readonly device: string;
  /** Public key of the device, under which the head was verified. */
  readonly signing: PublicJwk;
  readonly entries: readonly HashedEntry[];
  readonly lines: readonly string[];
  readonly head: string;
  /** The bureau's credential for that device, so that its work can be handed on with its proof. */
  readonly credential: string;
}

/** Everything that one answer of the server changes on the phone. */
export interface ExchangeFacts {
  readonly assignment: string;
  /** Checked; see `checkReceipts`. */
  readonly receipts: readonly CheckedReceipt[];
  readonly checkpoint: KeptCheckpoint | null;
  readonly segments: readonly IncomingLines[];
  readonly aside: readonly SetAside[];
  /** Last seq that the server says it holds, by journal. */
  readonly holds: Readonly<Record<string, number>>;
  /** Journals of which the server holds two lines with one seq. */
  readonly forked: readonly string[];
}

interface EncodedSegment {
  readonly rows: readonly EntryRow[];
  /** The head that the journal gets when these lines go on from it. */
  readonly head: Pick<HeadRow, 'journal' | 'seq' | 'hash' | 'device' | 'signing' | 'jws'>;
  /** Where the journal belongs that these lines open. */
  readonly panel: PanelPlace | null;
  readonly prevs: readonly (string | null)[];
  /** Bytes of the lines, by line. */
  readonly sizes: readonly number[];
  readonly credential: MetaRow;
}

async function encodeSegment(
  store: Store,
  assignment: string,
  incoming: IncomingLines,
): Promise<EncodedSegment | null> {
  const { codec } = store;
  const { journal, device, signing, entries, lines } = incoming;
  const last = entries.at(-1);
  if (last === undefined) return null;
  const rows = entries.map(async ({ entry, hash }, i) => ({
    ...{ hash, journal, seq: entry.seq, assignment },
    line: await codec.encodeText(lines[i] ?? '', lineContext(hash)),
  }));
  const { seq } = last.entry;
  const jws = await codec.encodeText(incoming.head, headContext(journal, seq));
  return {
    rows: await Promise.all(rows),
    head: { journal, seq, hash: last.hash, device, signing, jws },
    panel: entries.map(({ entry }) => placeOpened(entry)).find(Boolean) ?? null,
    prevs: entries.map(({ entry }) => entry.prev),
    sizes: lines.map((line) => utf8(line).length),
    credential: await encodeCredential(store, device, incoming.credential),
  };
}

/** Whether the line that `row` names as its predecessor stands right before it, in the same journal. */
async function follows(db: Store['db'], row: EntryRow, prev: string | null): Promise<boolean> {
  if (prev === null) return row.seq === 0;
  const before = await db.entries.get(prev);
  return before?.journal === row.journal && before.seq + 1 === row.seq;
}

/**
 * Inside the transaction: keeps the head as a mark where a journal has grown enough since the last
 * one, as journals of one's own are marked. Returns the bytes that no mark covers yet.
 */
async function markHead(
  db: Store['db'],
  now: HeadRow | undefined,
  { head, sizes }: EncodedSegment,
) {
  const { journal, seq, hash, jws } = head;
  const bytes = sizes.reduce((sum, size) => sum + size, now?.unmarkedBytes ?? 0);
  const before = (now?.seq ?? -1) + 1;
  const interval = Math.floor((seq + 1) / HEAD_INTERVAL) > Math.floor(before / HEAD_INTERVAL);
  if (now?.own || now?.forked || (!interval && bytes < MARK_BYTES)) return bytes;
  await db.headMarks.put({ journal, seq, hash, jws });
  return 0;
}

/** Inside the transaction: adds what is not here yet, and moves the head when the lines go on from it. */
async function addSegment({ db }: Store, assignment: string, segment: EncodedSegment) {
  const { rows, head, panel, prevs } = segment;
  const known = await db.entries.bulkGet(rows.map((row) => row.hash));
  const fresh = rows.filter((_, i) => known[i] === undefined);
  if (fresh.length === 0) return 0;
  const first = rows.findIndex((_, i) => known[i] === undefined);
  const prev = prevs[first] ?? null;
  const [next] = fresh;
  // Only lines whose predecessor is here: a gap would never close by itself.
  if (next === undefined || !(await follows(db, next, prev))) return 0;
  const now = await db.heads.get(head.journal);
  // A journal belongs to the device that opened it; nobody else's signature goes on with it.
  if (now !== undefined && now.device !== head.device) return 0;
  const goesOn = now !== undefined && now.hash === prev;
  // What this device once wrote and this copy of its store lacks is its own all the same.
  const regained = goesOn && now.own;
  await db.entries.bulkAdd(
    fresh.map((row) => (regained ? { ...row, ownPlace: `${row.journal}/${row.seq}` } : row)),
  );
  const unmarkedBytes = await markHead(db, now, segment);
  await db.meta.put(segment.credential);
  if (now === undefined) {
    const other = { own: false, active: false, reopen: null, told: {}, unmarkedBytes };
    const place = panel === null ? {} : { panel };
    await db.heads.add({ ...head, ...other, ...place, assignment, forked: false });
  } else if (goesOn) {
    const reopen = now.own && now.active ? (now.reopen ?? 'serverAhead') : now.reopen;
    await db.heads.put({ ...now, ...head, reopen, unmarkedBytes });
  } else {
    await db.heads.put({ ...now, forked: true });
    await reopenOwn(db, head.journal, 'backupRestored');
  }
  return fresh.length;
}

async function reopenOwn(db: Store['db'], journal: string, reason: ReopenReason): Promise<void> {
  const head = await db.heads.get(journal);
  if (head?.active && head.reopen === null) await db.heads.update(journal, { reopen: reason });
}

async function flagJournals({ db }: Store, facts: ExchangeFacts): Promise<void> {
  for (const journal of facts.forked) {
    await db.heads.update(journal, { forked: true });
    await reopenOwn(db, journal, 'backupRestored');
  }
  // What comes after refused lines could never be delivered behind them.
  for (const { direction, kind, retry, id } of facts.aside) {
    const stuck = direction === 'sent' && kind === 'segment' && retry === 'never';
    if (stuck) await reopenOwn(db, id, 'refused');
  }
  for (const [journal, seq] of Object.entries(facts.holds)) {
    const head = await db.heads.get(journal);
    if (head !== undefined && seq > head.seq) await reopenOwn(db, journal, 'serverAhead');
  }
}

/**
 * Keeps all that an answer brought in one strict transaction: receipts with the checkpoint that
 * they were checked against, lines of others, refusals, and which own journals must not go on.
 * Orders of others to destroy records are noted, for `settleErasures` to carry out. Returns the number
 * of lines that were new.
 */
export async function keepExchange(store: Store, facts: ExchangeFacts): Promise<number> {
  const { db } = store;
  const { assignment } = facts;
  const receipts = await Promise.all(facts.receipts.map((each) => encodeReceipt(store, each)));
  const segments = await Promise.all(
    facts.segments.map((each) => encodeSegment(store, assignment, each)),
  );
  const aside = await Promise.all(facts.aside.map((each) => encodeAside(store, assignment, each)));
  const checkpoint =
    facts.checkpoint === null ? null : await encodeMeta(store, CHECKPOINT_KEY, facts.checkpoint);
  // Lines are canonical: inside of their strings a quote never stands bare.
  const due = facts.segments.some(({ lines }) =>
    lines.some((line) => line.includes('"type":"record.erased"')),
  );
  const erasures = due ? await encodeMeta(store, erasuresDue(assignment), {}) : null;
  const tables = [db.entries, db.heads, db.headMarks, db.receipts, db.meta, db.quarantine];
  return db.transaction('rw', tables, async () => {
    let added = 0;
    for (const segment of segments) {
      if (segment !== null) added += await addSegment(store, assignment, segment);
    }
    // At once, not one after another: each answer takes a way to another process.
    await Promise.all([
      db.receipts.bulkPut(receipts),
      checkpoint === null ? null : db.meta.put(checkpoint),
      erasures === null ? null : db.meta.put(erasures),
    ]);
    for (const row of aside) await putAside(store, row);
    await flagJournals(store, facts);
    return added;
  });
}
