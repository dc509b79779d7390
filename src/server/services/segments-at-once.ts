import type { Kysely } from 'kysely';
import { TEAM_ROLES } from '../../domain/assignment/role';
import type { HashedEntry } from '../../domain/journal/entry';
import { fixedStatement } from '../storage/fixed-statement';
import type { GrownLog, PlacedWork } from '../storage/log/transparency-log';
import type { Database } from '../storage/tables';
import { dueOf } from './cross-check/due-entries';
import { opensBallots } from './opened-too-soon';
import { textRows } from './search/keep-texts';
import type { Delivered } from './segment-place';
import { BETWEEN, keptDetail, namedRows, notedRow } from './segment-rows';

/** Types whose keeping asks for more than rows of its own. */
const erases = ({ entry }: HashedEntry): boolean => entry.type === 'record.erased';

const isPlain = (delivered: Delivered): boolean =>
  !delivered.admitted && !opensBallots(delivered) && !delivered.checked.entries.some(erases);

/** What {@link takan_append_segments} takes of one segment. */
function broughtRow({ work, index, identity }: PlacedWork<Delivered>) {
  const { checked, delivery, at } = work;
  const { head, segment, entries, opening } = checked;
  const { journal } = head;
  const first = entries[0]?.entry;
  return {
    ...{ journal, identity, at, idx: index, assignment: delivery.assignment },
    ...{ device: delivery.author.device, person: delivery.author.person },
    ...{ opens: opening !== null, package: opening?.package ?? null },
    ...{ session: opening?.panel?.session ?? null, indicator: opening?.panel?.indicator ?? null },
    ...{ actor: `device:${delivery.carrier}`, detail: keptDetail(work) },
    ...{
      first: first?.seq,
      prev: first?.prev,
      last: head.seq,
      hash: head.hash,
      head: segment.head,
    },
    hashes: entries.map(({ hash }) => hash).join(' '),
    types: entries.map(({ entry }) => entry.type).join(' '),
  };
}

const notedRows = ({ checked, at }: Delivered) =>
  checked.entries.flatMap((each, i) => notedRow(each, checked.segment.lines[i] ?? '', at) ?? []);

/** Nothing, so that the database looks no further, where nothing is to be written. */
const listed = (rows: readonly unknown[]): string | null =>
  rows.length === 0 ? null : JSON.stringify(rows);

const append = fixedStatement<{ readonly done: boolean }>(`
  select takan_append_segments(
    $1, $2, $3, $4::json, $5::json, $6::json, $7::json, $8, $9::json, $10::json, $11::text[],
    $12::json, $13::text[]
  ) as done`);

/**
 * Writes segments and their leaves in one statement.
 * @returns false, and nothing is written, where anything stored may speak against one of them
 */
export async function appendSegments(
  db: Kysely<Database>,
  placed: readonly PlacedWork<Delivered>[],
  { lock, signed, checkpoint, leaves, nodes }: GrownLog,
): Promise<boolean> {
  const works = placed.map(({ work }) => work);
  if (!works.every(isPlain)) return false;
  const due = works.flatMap(({ checked }) => dueOf(checked.entries));
  const lines = works.map(({ checked }) => checked.segment.lines.join('\n')).join(BETWEEN);
  const [row] = await append(db, [
    ...[lock, signed.size, signed.root, JSON.stringify(checkpoint), JSON.stringify(leaves)],
    ...[JSON.stringify(nodes), JSON.stringify(placed.map(broughtRow)), lines],
    ...[listed(works.flatMap(notedRows)), listed(works.flatMap(namedRows))],
    due.length === 0 ? null : due,
    listed(works.flatMap(({ checked, at }) => textRows(checked.entries, at))),
    TEAM_ROLES,
  ]);
  return row?.done === true;
}
