import { sql, type Transaction } from 'kysely';
import type { HashedEntry } from '../../domain/journal/entry';
import { namedBytes } from '../../domain/journal/named-bytes';
import { type AuditLine, auditAll, auditInsert } from '../storage/audit';
import type { KeptWork } from '../storage/log/transparency-log';
import { UNNOTED } from '../storage/migrations/0019-segments';
import type { Database } from '../storage/tables';
import { insertDue } from './cross-check/due-entries';
import { auditErasures } from './erased-records';
import { forksOf } from './forks-of';
import { keepTexts, textRows } from './search/keep-texts';
import type { Delivered, Standing } from './segment-place';

/** A segment that is kept, how its journal stood, and the place of its leaf in the log. */
export type KeptSegment = KeptWork<Delivered, Standing>;

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

/** What a segment brings that is not stored: its entries from the first that nobody sent before. */
const freshOf = ({ work, seen }: KeptSegment): readonly HashedEntry[] =>
  seen.known === 0 ? work.checked.entries : work.checked.entries.slice(seen.known);

/** Stands in no line, which is canonical; an array of lines would have every quote escaped. */
export const BETWEEN = '\u001e';

const insertSegmentRows = (kept: readonly KeptSegment[]) => {
  const rows = kept.flatMap((each) => {
    const fresh = freshOf(each);
    const [first] = fresh;
    if (first === undefined) return [];
    const { checked, at } = each.work;
    const { journal, seq, prev } = first.entry;
    return [
      {
        ...{ journal, first: seq, last: checked.head.seq, lastHash: checked.head.hash, prev, at },
        hashes: fresh.map(({ hash }) => hash).join(' '),
        types: fresh.map(({ entry }) => entry.type).join(' '),
        lines: checked.segment.lines.slice(each.seen.known).join('\n'),
      },
    ];
  });
  return sql`
    insert into segments
      (journal, first_seq, last_seq, last_hash, prev, hashes, types, lines, received_at)
    select * from unnest(
      ${rows.map(({ journal }) => journal)}::text[], ${rows.map(({ first }) => first)}::int8[],
      ${rows.map(({ last }) => last)}::int8[], ${rows.map(({ lastHash }) => lastHash)}::text[],
      ${rows.map(({ prev }) => prev)}::text[], ${rows.map(({ hashes }) => hashes)}::text[],
      ${rows.map(({ types }) => types)}::text[],
      string_to_array(${rows.map(({ lines }) => lines).join(BETWEEN)}, ${sql.lit(BETWEEN)}),
      ${rows.map(({ at }) => at)}::timestamptz[]
    )`;
};

const NOT_NOTED: ReadonlySet<string> = new Set(UNNOTED);

/** The row of its own that an entry has which is looked for by its type or hash; null for the others. */
export function notedRow(
  { entry: { journal, seq, prev, type }, hash }: HashedEntry,
  line: string,
  at: Date,
) {
  return NOT_NOTED.has(type) ? null : { hash, journal, seq, prev, type, at, line };
}

/** Rows of their own for entries that are looked for by their type or hash. */
const insertNoted = (kept: readonly KeptSegment[]) => {
  const rows = kept.flatMap((each) => {
    const { checked, at } = each.work;
    const lineAt = (i: number): string => checked.segment.lines[each.seen.known + i] ?? '';
    return freshOf(each).flatMap((fresh, i) => notedRow(fresh, lineAt(i), at) ?? []);
  });
  return sql`
    insert into noted_entries (hash, journal, seq, prev, type, line, received_at)
    select * from unnest(
      ${rows.map(({ hash }) => hash)}::text[], ${rows.map(({ journal }) => journal)}::text[],
      ${rows.map(({ seq }) => seq)}::int8[], ${rows.map(({ prev }) => prev)}::text[],
      ${rows.map(({ type }) => type)}::text[], ${rows.map(({ line }) => line)}::text[],
      ${rows.map(({ at }) => at)}::timestamptz[]
    )`;
};

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

/** The digests that entries of a segment name. */
export const namedRows = ({ checked, delivery: { assignment } }: Delivered) =>
  checked.entries.flatMap(({ entry, hash }) => {
    const named = namedBytes(entry);
    return named === null ? [] : [{ ...named, assignment, hash, journal: entry.journal }];
  });

/** Makes the digests that entries name admissible. */
const insertEvidenceNames = (kept: readonly KeptSegment[]) => {
  const rows = kept.flatMap(({ work }) => namedRows(work));
  return sql`
    insert into evidence_names (assignment, sha256, entry, journal, size, media_type)
    select * from unnest(
      ${rows.map(({ assignment }) => assignment)}::text[],
      ${rows.map(({ sha256 }) => sha256)}::text[], ${rows.map(({ hash }) => hash)}::text[],
      ${rows.map(({ journal }) => journal)}::text[], ${rows.map(({ size }) => size)}::int8[],
      ${rows.map(({ mediaType }) => mediaType)}::text[]
    ) on conflict (bureau, assignment, sha256, entry) do nothing`;
};

/** Writes the rows of segments in one statement. */
async function insertRows(trx: Transaction<Database>, kept: readonly KeptSegment[]): Promise<void> {
  await sql`
    with opened as (${insertJournals(kept)}), stored as (${insertSegmentRows(kept)}),
    noted as (${insertNoted(kept)}), signed as (${insertHeads(kept)}),
    named as (${insertEvidenceNames(kept)})
    ${auditInsert(kept.map(keptLine))}`.execute(trx);
}

/** Segments in pieces that a statement takes. */
function* pieces(kept: readonly KeptSegment[]): Generator<readonly KeptSegment[]> {
  let piece: KeptSegment[] = [];
  let chars = 0;
  for (const each of kept) {
    piece.push(each);
    for (const line of each.work.checked.segment.lines) chars += line.length;
    if (chars < STATEMENT_CHARS) continue;
    yield piece;
    piece = [];
    chars = 0;
  }
  if (piece.length > 0) yield piece;
}

const lineOf = ({ work: { checked, delivery, at } }: KeptSegment) => ({
  ...{ actor: `device:${delivery.carrier}`, at, assignment: delivery.assignment },
  subject: checked.head.journal,
});

/** What the audit trail says of a segment that is kept. */
export function keptDetail({ checked: { head, entries }, delivery }: Delivered) {
  const { author, carrier } = delivery;
  const carried = carrier === author.device ? {} : { carriedFor: author.device };
  return { from: entries[0]?.entry.seq ?? head.seq, to: head.seq, ...carried };
}

const keptLine = (kept: KeptSegment): AuditLine => ({
  ...lineOf(kept),
  ...{ action: 'segment.kept', detail: keptDetail(kept.work) },
});

function mayBeForked(each: KeptSegment): boolean {
  const { last, held } = each.seen;
  if (last === null) return false;
  return held > last + 1 || (freshOf(each)[0]?.entry.seq ?? last + 1) <= last;
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
  // A journal that ended where its segment begins, and was not forked, is not forked now.
  const journals = kept.filter(mayBeForked).map(({ work }) => work.checked.head.journal);
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
  for (const some of pieces(kept)) await insertRows(trx, some);
  await keepTexts(
    trx,
    kept.flatMap(({ work: { checked, at } }) => textRows(checked.entries, at)),
  );
  await insertDue(trx, kept.flatMap(freshOf));
  await auditSegments(trx, kept);
}
