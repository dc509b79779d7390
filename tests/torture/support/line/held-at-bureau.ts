import { createHash } from 'node:crypto';
import type { ServerDeps } from '../../../../src/server/deps';
import { TrueLog } from './true-log';

/** What the bureau really holds of an assignment, read past every answer of its server. */
export interface HeldAtBureau {
  /** Hashes of the lines that are stored, by `journal/seq`; computed from the lines anew. */
  readonly lines: ReadonlyMap<string, readonly string[]>;
  /** Digests of evidence whose stored bytes have this digest. */
  readonly evidence: ReadonlySet<string>;
  /** Its log, by the leaves that lie there. */
  readonly log: TrueLog;
}

async function digestOf({ blobs }: ServerDeps, sha256: string): Promise<string | null> {
  if ((await blobs.size(sha256)) === null) return null;
  const hash = createHash('sha256');
  for await (const chunk of blobs.read(sha256)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

export async function heldAtBureau(deps: ServerDeps, assignment: string): Promise<HeldAtBureau> {
  const rows = await deps.db
    .selectFrom('entries as e')
    .innerJoin('journals as j', 'j.journal', 'e.journal')
    .select(['e.journal', 'e.seq', 'e.line'])
    .where('j.assignment', '=', assignment)
    .execute();
  const lines = new Map<string, string[]>();
  for (const { journal, seq, line } of rows) {
    const place = `${journal}/${seq}`;
    const hash = createHash('sha256').update(line).digest('hex');
    lines.set(place, [...(lines.get(place) ?? []), hash]);
  }
  const named = await deps.db
    .selectFrom('evidence_held')
    .select('sha256')
    .where('assignment', '=', assignment)
    .execute();
  const evidence = new Set<string>();
  for (const { sha256 } of named) {
    if ((await digestOf(deps, sha256)) === sha256) evidence.add(sha256);
  }
  return { lines, evidence, log: await TrueLog.of(deps) };
}
