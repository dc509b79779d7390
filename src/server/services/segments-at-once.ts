import type { Kysely } from 'kysely';
import { mayDo } from '../../contract/authorisation';
import { ROLES, TEAM_ROLES } from '../../domain/assignment/role';
import type { HashedEntry } from '../../domain/journal/entry';
import { type AftermathRow, aftermathFor } from '../reads/aftermath-read';
import { fixedStatement } from '../storage/fixed-statement';
import type { GrownLog, PlacedWork } from '../storage/log/transparency-log';
import type { Database } from '../storage/tables';
import { dueOf } from './cross-check/due-entries';
import { opensBallots } from './opened-too-soon';
import { textRows } from './search/keep-texts';
import type { Delivered } from './segment-place';
import { BETWEEN, keptDetail, namedRows, notedRow } from './segment-rows';

/** What is kept by more than rows of its own, or looks for what came before it. */
const asksForMore = ({ entry }: HashedEntry): boolean =>
  entry.type === 'record.erased' || entry.type === 'round.closed';

/** Whether one statement may keep a segment. */
export const isPlain = (brought: Pick<Delivered, 'checked' | 'delivery' | 'admitted'>): boolean =>
  !brought.admitted && !opensBallots(brought) && !brought.checked.entries.some(asksForMore);

const WRITERS = ROLES.filter((role) => mayDo(role, 'journal.write'));

/** What {@link takan_append_segments} takes of one segment. */
function broughtRow({ work, index, identity }: PlacedWork<Delivered>, leaf: string) {
  const { checked, delivery, at } = work;
  const { head, segment, entries, opening } = checked;
  const { journal } = head;
  const { device, person, credentialDigest: credential } = delivery.author;
  const first = entries[0]?.entry;
  return {
    ...{ journal, identity, leaf, at, idx: index, assignment: delivery.assignment },
    ...{ device, person, credential, token: work.asking?.session ?? null },
    ...{ opens: opening !== null, package: opening?.package, nonce: opening?.nonce },
    ...{ role: opening?.role, session: opening?.panel?.session },
    ...{ indicator: opening?.panel?.indicator, detail: keptDetail(work) },
    ...{ actor: `device:${delivery.carrier}`, first: first?.seq, prev: first?.prev },
    ...{ last: head.seq, hash: head.hash, head: segment.head },
    hashes: entries.map(({ hash }) => hash).join(' '),
    types: entries.map(({ entry }) => entry.type).join(' '),
  };
}

const notedRows = ({ checked, at }: Delivered) =>
  checked.entries.flatMap((each, i) => notedRow(each, checked.segment.lines[i] ?? '', at) ?? []);

/** Nothing, so that the database looks no further, where nothing is to be written. */
const listed = (rows: readonly unknown[]): string | null =>
  rows.length === 0 ? null : JSON.stringify(rows);

const append = fixedStatement<{ readonly told: readonly AftermathRow[] | null }>(`
  select takan_append_segments(
    $1, $2, $3, $4, $5, $6, $7::timestamptz, $8::int[], $9::int8[], $10::text[], $11::json, $12,
    $13::text[], $14::json, $15::json, $16::text[], $17::json, $18::text[], $19::text[],
    $20::text[], $21::text[]
  ) as told`);

const grownValues = ({ lock, signed, checkpoint, nodes }: GrownLog): readonly unknown[] => [
  ...[lock, signed.size, signed.root],
  ...[checkpoint.size, checkpoint.root, checkpoint.note, checkpoint.at],
  ...[nodes.map(({ level }) => level), nodes.map(({ index }) => index)],
  nodes.map(({ hash }) => hash),
];

const broughtValues = (works: readonly Delivered[]): readonly unknown[] => {
  const due = works.flatMap(({ checked }) => dueOf(checked.entries));
  return [
    works.map(({ checked }) => checked.segment.lines.join('\n')).join(BETWEEN),
    ...[WRITERS, listed(works.flatMap(notedRows)), listed(works.flatMap(namedRows))],
    due.length === 0 ? null : due,
    listed(works.flatMap(({ checked, at }) => textRows(checked.entries, at))),
    TEAM_ROLES,
  ];
};

/**
 * Writes segments and their leaves in one statement, which asks what of them was not asked yet, and
 * tells those who ask what their answers say.
 * @returns false, and nothing is written, where anything stored may speak against one of them
 */
export async function appendSegments(
  db: Kysely<Database>,
  placed: readonly PlacedWork<Delivered>[],
  grown: GrownLog,
): Promise<boolean> {
  const works = placed.map(({ work }) => work);
  if (!works.every(isPlain)) return false;
  const asking = works.flatMap(({ asking: asked, delivery: { assignment, author } }) =>
    asked === undefined ? [] : [{ ...asked, assignment, device: author.device }],
  );
  const brought = placed.map((each, i) => broughtRow(each, grown.leaves[i]?.leaf ?? ''));
  const [row] = await append(db, [
    ...[...grownValues(grown), JSON.stringify(brought), ...broughtValues(works)],
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
