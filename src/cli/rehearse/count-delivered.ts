import { createHash } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import type { ServerDeps } from '../../server/deps';
import type { Made } from './phone-run';

/** What the server really holds, and what it holds too often. */
export interface Delivered {
  readonly entries: number;
  readonly evidence: number;
  readonly duplicated: number;
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Reads the rows of entries and hashes every line again. */
async function countEntries(deps: ServerDeps, made: Made) {
  const rows = await deps.db
    .selectFrom('entries as e')
    .innerJoin('journals as j', 'j.journal', 'e.journal')
    .select(['e.journal', 'e.seq', 'e.hash', 'e.line'])
    .where('j.assignment', '=', made.assignment)
    .execute();
  const intact = rows.filter(({ hash, line }) => sha256(line) === hash && made.entries.has(hash));
  const places = new Set(rows.map(({ journal, seq }) => `${journal}/${seq}`));
  const unknown = rows.filter(({ hash }) => !made.entries.has(hash)).length;
  const kept = new Set(intact.map(({ hash }) => hash));
  return { kept: kept.size, tooMany: rows.length - places.size + unknown };
}

async function hashOfFile(deps: ServerDeps, digest: string): Promise<string | null> {
  if ((await deps.blobs.size(digest)) === null) return null;
  const hash = createHash('sha256');
  await pipeline(deps.blobs.read(digest), hash);
  return hash.digest('hex');
}

/** Reads the rows of held evidence and hashes every file again. */
async function countEvidence(deps: ServerDeps, made: Made) {
  const rows = await deps.db
    .selectFrom('evidence_held')
    .select('sha256')
    .where('assignment', '=', made.assignment)
    .execute();
  let kept = 0;
  for (const digest of made.evidence) {
    const named = rows.some((row) => row.sha256 === digest);
    if (named && (await hashOfFile(deps, digest)) === digest) kept += 1;
  }
  return { kept, tooMany: rows.length - new Set(rows.map((row) => row.sha256)).size };
}

/** One leaf for each thing: a second one for the same head or the same bytes is a duplicate. */
async function countLeaves(deps: ServerDeps, made: Made): Promise<number> {
  const rows = await deps.db
    .selectFrom('log_leaves')
    .select('leaf')
    .where('leaf', 'like', `%"assignment":"${made.assignment}"%`)
    .execute();
  const things = rows.map(({ leaf }) => leaf.replace(/"received":"[^"]*"/, ''));
  return things.length - new Set(things).size;
}

/** Counts what arrived of one phone, from the database and the disk alone. */
export async function countDelivered(deps: ServerDeps, made: Made): Promise<Delivered> {
  const entries = await countEntries(deps, made);
  const evidence = await countEvidence(deps, made);
  const duplicated = entries.tooMany + evidence.tooMany + (await countLeaves(deps, made));
  return { entries: entries.kept, evidence: evidence.kept, duplicated };
}
