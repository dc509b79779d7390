import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { assignmentPackage } from '../../../src/domain/assignment/assignment-package';
import { type Entry, entry } from '../../../src/domain/journal/entry';
import type { Evaluation } from '../../../src/domain/journal/evaluation';
import { foldEvaluation } from '../../../src/domain/journal/fold';
import { openEvidence } from '../../../src/server/open-evidence';
import { bureauRole, openDatabase } from '../../../src/server/storage/database';
import { readCompact } from '../../../src/trust/jws';
import { type Bureau, databaseOf } from './bureau';

/** How many entries of each type the bureau's database has. */
export async function keptTypes(bureau: Bureau): Promise<Readonly<Record<string, number>>> {
  const rows = await bureau.rows<{ type: string; count: number }>(
    'select type, count(*)::int as count from entries group by type',
  );
  return Object.fromEntries(rows.map(({ type, count }) => [type, count]));
}

const folderOf = ({ dataDir }: Bureau) => ({
  ...{ keys: join(dataDir, 'keys'), evidence: join(dataDir, 'evidence') },
});

/**
 * Bytes of a media type at the bureau: how many entries name some, how many different pieces that
 * makes, and how many of those are held with a receipt and lie there whole.
 */
export async function keptBytes(bureau: Bureau, mediaType: string) {
  const rows = await bureau.rows<{ sha256: string; named: number; held: boolean }>(`
    select n.sha256, count(*)::int as named, bool_and(h.sha256 is not null) as held
    from evidence_names n left join evidence_held h using (assignment, sha256)
    where n.media_type = '${mediaType}' group by n.sha256`);
  const db = openDatabase(await databaseOf(bureau.dataDir), bureauRole('local'));
  const blobs = await openEvidence({ s3: null, bureau: 'local' }, folderOf(bureau), db);
  const whole = await Promise.all(
    rows.map(async ({ sha256, held }) => {
      const digest = createHash('sha256')
        .update(await buffer(blobs.read(sha256)))
        .digest('hex');
      return held && digest === sha256;
    }),
  );
  await db.destroy();
  return {
    named: rows.reduce((sum, { named }) => sum + named, 0),
    pieces: rows.length,
    whole: whole.filter(Boolean).length,
  };
}

/** The entries of a journal as they lie at the bureau, in the order in which they were written. */
export async function keptJournal(bureau: Bureau): Promise<readonly Entry[]> {
  const rows = await bureau.rows<{ line: string }>(
    'select line from entries order by journal, seq',
  );
  return rows.map(({ line }) => entry.parse(JSON.parse(line)));
}

/** The evaluation, folded from the lines and the package that the bureau has stored. */
export async function foldAtBureau(bureau: Bureau): Promise<Evaluation> {
  const [stored] = await bureau.rows<{ digest: string; jws: string }>(
    'select p.digest, p.jws from packages p join assignments a on a.package = p.digest',
  );
  const payload = readCompact(stored?.jws ?? '', 'takan-package+jws');
  if (stored === undefined || !payload.ok) throw new Error('The bureau has no package.');
  const rows = await bureau.rows<{ journal: string; hash: string; line: string }>(
    'select journal, hash, line from entries order by hash',
  );
  return foldEvaluation({
    package: assignmentPackage.parse(JSON.parse(payload.value.payloadText)),
    packageDigest: stored.digest,
    journals: rows.map(({ journal, hash, line }) => ({
      journal,
      entries: [{ hash, entry: entry.parse(JSON.parse(line)) }],
    })),
  });
}
