import { sql, type Transaction } from 'kysely';
import { namedBytes } from '../../domain/journal/named-bytes';
import { type AuditLine, auditAll, auditInsert } from '../storage/audit';
import type { Database } from '../storage/tables';
import { insertDue } from './cross-check/due-entries';
import { auditErasures } from './erased-records';
import { forksOf } from './forks-of';
import { keepTexts, textRows } from './search/keep-texts';
import type { Delivered } from './segment-place';

/** A segment that is kept, and the place of its leaf in the log. */
export interface KeptSegment {
  readonly work: Delivered;
  readonly index: number;
}

const STATEMENT_ROWS = 1000;
const STATEMENT_CHARS = 8 * 1024 * 1024;

const journalRows = (kept: readonly KeptSegment[]) =>
  kept.flatMap(({ work: { checked, delivery, at } }) => {
    const { head, opening } = checked;
    if (opening === null) return [];
    const { device, person } = delivery.author;
    const { assignment } = delivery;
    return [{ ...{ journal: head.journal, assignment, device, person, at }, opening }];
  });

const insertJournals = (kept: readonly KeptSegment[]) => {
  const rows = journalRows(kept);
  return sql`
    insert into journals
      (journal, assignment, device, person, package, panel_session, panel_indicator, opened_at)
    select * from unnest(
      ${rows.map(({ journal }) => journal)}::text[],
      ${rows.map(({ assignment }) => assignment)}::text[],
      ${rows.map(({ device }) => device)}::text[], ${rows.map(({ person }) => person)}::text[],
      ${rows.map(({ opening }) => opening.package)}::text[],
      ${rows.map(({ opening }) => opening.panel?.session ?? null)}::text[],
      ${rows.map(({ opening }) => opening.panel?.indicator ?? null)}::text[],
      ${rows.map(({ at }) => at)}::timestamptz[]
    ) on conflict (bureau, journal) do nothing`;
};

interface EntryRow {
  readonly hash: string;
  readonly journal: string;
  readonly seq: number;
  readonly prev: string | null;
  readonly type: string;
  readonly line: string;
  readonly at: Date;
}

const entryRows = (kept: readonly KeptSegment[]): EntryRow[] =>
  kept.flatMap(({ work: { checked, at } }) =>
    checked.entries.map(({ entry, hash }, i) => ({
      ...{ hash, journal: entry.journal, seq: entry.seq, prev: entry.prev, type: entry.type },
      line: checked.segment.lines[i] ?? '',
      at,
    })),
  );

/** Rows in pieces that a statement takes. */
function* pieces(rows: readonly EntryRow[]): Generator<readonly EntryRow[]> {
  let piece: EntryRow[] = [];
  let chars = 0;
  for (const row of rows) {
    piece.push(row);
    chars += row.line.length;
    if (piece.length < STATEMENT_ROWS && chars < STATEMENT_CHARS) continue;
    yield piece;
    piece = [];
    chars = 0;
  }
  if (piece.length > 0) yield piece;
}

const insertEntries = (rows: readonly EntryRow[]) => sql`
    insert into entries (hash, journal, seq, prev, type, line, received_at)
    select * from unnest(
      ${rows.map(({ hash }) => hash)}::text[], ${rows.map(({ journal }) => journal)}::text[],
      ${rows.map(({ seq }) => seq)}::int8[], ${rows.map(({ prev }) => prev)}::text[],
      ${rows.map(({ type }) => type)}::text[], ${rows.map(({ line }) => line)}::text[],
      ${rows.map(({ at }) => at)}::timestamptz[]
    ) on conflict (bureau, hash) do nothing returning hash`;

const insertHeads = (kept: readonly KeptSegment[]) => {
  const heads = kept.map(({ work: { checked, at }, index }) => ({
    ...checked.head,
    ...{ jws: checked.segment.head, index, at },
  }));
  return sql`
    insert into heads (journal, seq, hash, jws, leaf_idx, received_at)
    select * from unnest(
      ${heads.map(({ journal }) => journal)}::text[], ${heads.map(({ seq }) => seq)}::int8[],
      ${heads.map(({ hash }) => hash)}::text[], ${heads.map(({ jws }) => jws)}::text[],
      ${heads.map(({ index }) => index)}::int8[], ${heads.map(({ at }) => at)}::timestamptz[]
    )`;
};

/** Makes the digests that entries name admissible. */
const insertEvidenceNames = (kept: readonly KeptSegment[]) => {
  const rows = kept.flatMap(({ work: { checked, delivery } }) =>
    checked.entries.flatMap(({ entry, hash }) => {
      const named = namedBytes(entry);
      const { assignment } = delivery;
      return named === null ? [] : [{ ...named, assignment, hash, journal: entry.journal }];
    }),
  );
  return sql`
    insert into evidence_names (assignment, sha256, entry, journal, size, media_type)
    select * from unnest(
      ${rows.map(({ assignment }) => assignment)}::text[],
      ${rows.map(({ sha256 }) => sha256)}::text[], ${rows.map(({ hash }) => hash)}::text[],
      ${rows.map(({ journal }) => journal)}::text[], ${rows.map(({ size }) => size)}::int8[],
      ${rows.map(({ mediaType }) => mediaType)}::text[]
    ) on conflict (bureau, assignment, sha256, entry) do nothing`;
};

/**
 * Writes the rows of segments in one statement, of very many entries in a few: the last one holds
 * what refers to them. Answers with the hashes of those entries that were not there before.
 */
async function insertRows(
  trx: Transaction<Database>,
  kept: readonly KeptSegment[],
): Promise<ReadonlySet<string>> {
  const added = new Set<string>();
  const all = [...pieces(entryRows(kept))];
  for (const [i, rows] of all.entries()) {
    const whole = i === all.length - 1 ? kept : [];
    const { rows: inserted } = await sql<{ hash: string }>`
      with opened as (${insertJournals(i === 0 ? kept : [])}),
      added as (${insertEntries(rows)}),
      signed as (${insertHeads(whole)}),
      named as (${insertEvidenceNames(whole)}),
      told as (${auditInsert(whole.map(keptLine))})
      select hash from added`.execute(trx);
    for (const { hash } of inserted) added.add(hash);
  }
  return added;
}

const lineOf = ({ work: { checked, delivery, at } }: KeptSegment) => ({
  ...{ actor: `device:${delivery.carrier}`, at, assignment: delivery.assignment },
  subject: checked.head.journal,
});

function keptLine(kept: KeptSegment): AuditLine {
  const { checked, delivery } = kept.work;
  const { head, entries } = checked;
  const { author, carrier } = delivery;
  const carried = carrier === author.device ? {} : { carriedFor: author.device };
  const detail = { from: entries[0]?.entry.seq ?? head.seq, to: head.seq, ...carried };
  return { ...lineOf(kept), action: 'segment.kept', detail };
}

async function auditSegments(
  trx: Transaction<Database>,
  kept: readonly KeptSegment[],
): Promise<void> {
  for (const { work } of kept) {
    const { entries } = work.checked;
    if (!entries.some(({ entry }) => entry.type === 'record.erased')) continue;
    const { assignment, carrier } = work.delivery;
    await auditErasures(trx, new Set(entries.map(({ hash }) => hash)), {
      ...{ actor: `device:${carrier}`, at: work.at, assignment },
    });
  }
  const journals = kept.map(({ work }) => work.checked.head.journal);
  const forks = new Map((await forksOf(trx, journals)).map(({ journal, seq }) => [journal, seq]));
  const forked = kept.flatMap((each): AuditLine[] => {
    const seq = forks.get(each.work.checked.head.journal);
    if (seq === undefined) return [];
    return [{ ...lineOf(each), action: 'journal.forked', detail: { seq } }];
  });
  await auditAll(trx, forked);
}

/**
 * Writes what segments bring: journals, entries, heads, named evidence and the lines of the audit
 * trail. Entries that are stored already are passed over; another entry at a taken seq is kept beside it.
 */
export async function insertSegments(
  trx: Transaction<Database>,
  kept: readonly KeptSegment[],
): Promise<void> {
  const added = await insertRows(trx, kept);
  await keepTexts(
    trx,
    kept.flatMap(({ work: { checked, at } }) => textRows(checked.entries, at)),
  );
  const entries = kept.flatMap(({ work }) => work.checked.entries);
  await insertDue(
    trx,
    entries.filter(({ hash }) => added.has(hash)),
  );
  await auditSegments(trx, kept);
}
