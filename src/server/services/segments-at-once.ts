import type { Kysely } from 'kysely';
import { mayDo } from '../../contract/authorisation';
import { ROLES, TEAM_ROLES } from '../../domain/assignment/role';
import type { HashedEntry } from '../../domain/journal/entry';
import { type AftermathRow, aftermathFor } from '../reads/aftermath-read';
import { fixedStatement } from '../storage/fixed-statement';
import { grownValues } from '../storage/log/grown-values';
import type { GrownLog, PlacedWork } from '../storage/log/transparency-log';
import type { Database } from '../storage/tables';
import { dueOf } from './cross-check/due-entries';
import { opensBallots } from './opened-too-soon';
import { textRows } from './search/keep-texts';
import type { Asking, Delivered } from './segment-place';
import { BETWEEN, keptDetail, namedRows, notedRow } from './segment-rows';

/** What is kept by more than rows of its own, or looks for what came before it. */
const asksForMore = ({ entry }: HashedEntry): boolean =>
  entry.type === 'record.erased' || entry.type === 'round.closed';

/** Whether one statement may keep a segment. */
const isPlain = (brought: Delivered): boolean =>
  !brought.admitted && !opensBallots(brought) && !brought.checked.entries.some(asksForMore);

const WRITERS = ROLES.filter((role) => mayDo(role, 'journal.write'));

const notedRows = ({ checked, at }: Delivered) =>
  checked.entries.flatMap((each, i) => notedRow(each, checked.segment.lines[i] ?? '', at) ?? []);

/** What {@link takan_append_segments} takes of one segment, but for its place in the log. */
function broughtRow(delivered: Delivered) {
  const { checked, delivery, at } = delivered;
  const { head, segment, entries, opening } = checked;
  const { device, person, credentialDigest: credential } = delivery.author;
  const first = entries[0]?.entry;
  return {
    ...{ journal: head.journal, at, assignment: delivery.assignment, device, person, credential },
    ...{ opens: opening !== null, package: opening?.package, nonce: opening?.nonce },
    ...{ role: opening?.role, session: opening?.panel?.session },
    ...{ indicator: opening?.panel?.indicator, detail: keptDetail(delivered) },
    ...{ actor: `device:${delivery.carrier}`, first: first?.seq, prev: first?.prev },
    ...{ last: head.seq, hash: head.hash, head: segment.head },
    hashes: entries.map(({ hash }) => hash).join(' '),
    types: entries.map(({ entry }) => entry.type).join(' '),
  };
}

/**
 * What one statement writes of a segment. Of a segment that waits for the batch before it nothing else
 * is kept: its entries, once read, are a thousand objects that would be moved about while they wait.
 */
export interface RowsAtOnce {
  readonly brought: ReturnType<typeof broughtRow>;
  readonly lines: readonly string[];
  readonly noted: ReturnType<typeof notedRows>;
  readonly named: ReturnType<typeof namedRows>;
  readonly due: readonly string[];
  readonly texts: ReturnType<typeof textRows>;
}

/** What one statement may write of a segment; null for one that it may not keep. */
export function rowsAtOnce(delivered: Delivered): RowsAtOnce | null {
  if (!isPlain(delivered)) return null;
  const { checked, at } = delivered;
  return {
    ...{ brought: broughtRow(delivered), lines: checked.segment.lines },
    ...{ noted: notedRows(delivered), named: namedRows(delivered), due: dueOf(checked.entries) },
    texts: textRows(checked.entries, at),
  };
}

/**
 * A segment on its way into the log: whole, or as the rows of one statement, which then has to ask what
 * was not asked before, and tells what the answer says.
 */
export type SegmentWork =
  | { readonly delivered: Delivered }
  | { readonly rows: RowsAtOnce; readonly asking: Asking };

const rowsOf = (work: SegmentWork): RowsAtOnce | null =>
  'rows' in work ? work.rows : rowsAtOnce(work.delivered);

/** Nothing, so that the database looks no further, where nothing is to be written. */
const listed = (rows: readonly unknown[]): string | null =>
  rows.length === 0 ? null : JSON.stringify(rows);

const append = fixedStatement<{ readonly told: readonly AftermathRow[] | null }>(`
  select takan_append_segments(
    $1, $2, $3, $4, $5, $6, $7::timestamptz, $8::int[], $9::int8[], $10::text[], $11::json, $12,
    $13::text[], $14::json, $15::json, $16::text[], $17::json, $18::text[], $19::text[],
    $20::text[], $21::text[]
  ) as told`);

const broughtValues = (rows: readonly RowsAtOnce[]): readonly unknown[] => {
  const due = rows.flatMap((each) => each.due);
  return [
    rows.map(({ lines }) => lines.join('\n')).join(BETWEEN),
    ...[WRITERS, listed(rows.flatMap(({ noted }) => noted))],
    ...[listed(rows.flatMap(({ named }) => named)), due.length === 0 ? null : due],
    ...[listed(rows.flatMap(({ texts }) => texts)), TEAM_ROLES],
  ];
};

/**
 * Writes segments and their leaves in one statement, which asks what of them was not asked yet, and
 * tells those who ask what their answers say.
 * @returns false, and nothing is written, where anything stored may speak against one of them
 */
export async function appendSegments(
  db: Kysely<Database>,
  placed: readonly PlacedWork<SegmentWork>[],
  grown: GrownLog,
): Promise<boolean> {
  const rows = placed.flatMap(({ work }) => rowsOf(work) ?? []);
  if (rows.length < placed.length) return false;
  const asking = placed.flatMap(({ work }, i) =>
    'asking' in work && rows[i] !== undefined ? [{ ...work.asking, ...asker(rows[i]) }] : [],
  );
  const brought = placed.map(({ work, identity, index: idx }, i) => ({
    ...{ ...rows[i]?.brought, identity, idx, leaf: grown.leaves[i]?.leaf },
    token: 'asking' in work ? work.asking.session : null,
  }));
  const [row] = await append(db, [
    ...[...grownValues(grown), JSON.stringify(brought), ...broughtValues(rows)],
    ...[asking.map(({ assignment }) => assignment), asking.map(({ device }) => device)],
    [...new Set(asking.flatMap(({ offered }) => offered))],
  ]);
  const told = row?.told ?? null;
  if (told === null) return false;
  for (const [i, asked] of asking.entries()) {
    const found = told[i];
    if (found !== undefined) asked.told(aftermathFor(found, asked));
  }
  return true;
}

const asker = ({ brought: { assignment, device } }: RowsAtOnce) => ({ assignment, device });
