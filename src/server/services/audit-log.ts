import { existsSync, readFileSync } from 'node:fs';
import type { Kysely } from 'kysely';
import type { BlobStore } from '../storage/blob-store';
import { newestNote } from '../storage/log/checkpoint-file';
import type { Database } from '../storage/tables';
import { type AuditFault, auditTree, type TreeAudit } from './audit-tree';
import { digestsHeld } from './retention/digests-held';

/** What an audit is made of: the database, and the files beside it. */
export interface AuditSources {
  readonly db: Kysely<Database>;
  readonly vkey: string;
  /** Last checkpoint that left this server, kept outside the database. */
  readonly lastCheckpoint: string;
  readonly blobs: Pick<BlobStore, 'measure'>;
}

/** Everything that was looked at, and what did not fit. */
export interface LogAudit {
  readonly outcome: 'holds' | 'fails';
  readonly leaves: number;
  readonly nodes: number;
  readonly checkpoints: number;
  readonly evidence: { readonly files: number; readonly bytes: number };
  readonly faults: readonly AuditFault[];
}

/** The checkpoint outside the database must be one that comes out of these leaves. */
async function checkLast(
  { lastCheckpoint, vkey }: AuditSources,
  { roots, leaves }: TreeAudit,
): Promise<AuditFault[]> {
  if (!existsSync(lastCheckpoint)) return [];
  const newest = await newestNote(readFileSync(lastCheckpoint, 'utf8'), vkey);
  if (newest === null) return [{ code: 'last-checkpoint-differs', subject: 'unreadable' }];
  const { size, root } = newest.said;
  // A server that runs may have signed a newer one since the audit began.
  const fits = size > leaves || roots.get(size) === root;
  return fits ? [] : [{ code: 'last-checkpoint-differs', subject: String(size) }];
}

/** Each digest that the log says is held has its row and its file, and no row is without a leaf. */
async function checkEvidence(
  { db, blobs }: AuditSources,
  logged: ReadonlyMap<string, number>,
): Promise<{ faults: AuditFault[]; files: number; bytes: number }> {
  const faults: AuditFault[] = [];
  let [files, bytes] = [0, 0];
  const held = new Set(await digestsHeld(db));
  for (const subject of held) {
    if (!logged.has(subject)) faults.push({ code: 'evidence-not-logged', subject });
  }
  for (const [subject, size] of logged) {
    if (!held.has(subject)) faults.push({ code: 'evidence-row-missing', subject });
    const found = await blobs.measure(subject);
    if (found === null) faults.push({ code: 'evidence-missing', subject });
    else if (found.sha256 !== subject || found.size !== size) {
      faults.push({ code: 'evidence-altered', subject });
    } else {
      files += 1;
      bytes += found.size;
    }
  }
  return { faults, files, bytes };
}

/**
 * Audits a log and its evidence from what is stored, trusting no row: the tree is built anew, every
 * checkpoint's root and signature checked, each piece of evidence hashed. One snapshot of the
 * database, so a server that goes on writing does no harm.
 */
export async function auditLog(sources: AuditSources): Promise<LogAudit> {
  return sources.db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (db) => {
      const held = new Map<string, { sha256: string; size: number }>();
      const tree = await auditTree(db, sources.vkey, (leaf) => {
        if (leaf.kind === 'evidence-held') held.set(`${leaf.assignment} ${leaf.sha256}`, leaf);
        // What the log says was destroyed is missed by nobody.
        if (leaf.kind === 'shredded') held.delete(`${leaf.assignment} ${leaf.sha256}`);
      });
      const logged = new Map([...held.values()].map(({ sha256, size }) => [sha256, size]));
      const last = await checkLast(sources, tree);
      const evidence = await checkEvidence({ ...sources, db }, logged);
      const faults = [...tree.faults, ...last, ...evidence.faults];
      const { leaves, nodes, checkpoints } = tree;
      const { files, bytes } = evidence;
      const outcome = faults.length === 0 ? 'holds' : 'fails';
      return { outcome, leaves, nodes, checkpoints, evidence: { files, bytes }, faults };
    });
}
