import { buffer } from 'node:stream/consumers';
import * as z from 'zod/mini';
import { recordKept } from '../../../domain/fieldwork/acts/record';
import { saidInRecord } from '../../../domain/search/said-in';
import type { ServerDeps } from '../../deps';
import { isErased } from '../erased-records';
import { isShredded } from '../retention/shredded';
import { keepTexts, type TextRow } from './keep-texts';

interface RecordName {
  readonly assignment: string;
  readonly sha256: string;
}

const wrapped = z.object({ content: z.unknown() });
const kept = z.object({ body: z.object(recordKept) });

async function contentOf({ blobs }: ServerDeps, sha256: string): Promise<unknown> {
  const bytes = await buffer(blobs.read(sha256));
  try {
    return wrapped.parse(JSON.parse(bytes.toString('utf8'))).content;
  } catch {
    // A phone named bytes as a record that are none: there is nothing to find in them.
    return null;
  }
}

/** Entries that keep a record of these bytes. */
const entriesNaming = ({ db }: ServerDeps, { assignment, sha256 }: RecordName) =>
  db
    .selectFrom('evidence_names as n')
    .innerJoin('noted_entries as e', 'e.hash', 'n.entry')
    .select(['e.hash', 'e.journal', 'e.line', 'e.received_at'])
    .where('n.assignment', '=', assignment)
    .where('n.sha256', '=', sha256)
    .where('e.type', '=', 'record.kept')
    .execute();

/**
 * Makes the words of a personal record findable, whose bytes are here; its rows bear its digest, so
 * that they go when it is destroyed. In the turn of the digest.
 */
export async function keepRecordTexts(deps: ServerDeps, record: RecordName): Promise<void> {
  const rows = await entriesNaming(deps, record);
  if (rows.length === 0) return;
  const content = await contentOf(deps, record.sha256);
  const texts = rows.flatMap(({ hash, journal, line, received_at }): TextRow[] => {
    const read = kept.safeParse(JSON.parse(line));
    const words = read.success ? saidInRecord(content, read.data.body.site) : null;
    if (words === null) return [];
    return [{ ...words, entry: hash, journal, record: record.sha256, at: received_at }];
  });
  await keepTexts(deps.db, texts);
}

/**
 * Makes up for records whose words were not kept: those from before there was a search, and those at
 * which a server died. Comes at every start.
 */
export async function keepMissingRecords(deps: ServerDeps): Promise<void> {
  const missing = await deps.db
    .selectFrom('noted_entries as e')
    .innerJoin('evidence_names as n', 'n.entry', 'e.hash')
    .innerJoin('evidence_held as h', (join) =>
      join.onRef('h.assignment', '=', 'n.assignment').onRef('h.sha256', '=', 'n.sha256'),
    )
    .leftJoin('entry_texts as t', 't.entry', 'e.hash')
    .select(['n.assignment', 'n.sha256'])
    .distinct()
    .where('e.type', '=', 'record.kept')
    .where('t.entry', 'is', null)
    .execute();
  for (const record of missing) {
    await deps.inTurn(record.sha256, async () => {
      // Bytes that are ordered destroyed may still be here for another assignment.
      if (await isErased(deps.db, record)) return;
      if (await isShredded(deps.db, record)) return;
      if ((await deps.blobs.size(record.sha256)) !== null) await keepRecordTexts(deps, record);
    });
  }
}
