import * as z from 'zod/mini';
import { sha256Hex } from '../../domain/kernel/identifier';

/** Where the parts of a backup lie in its folder. */
export const BACKUP_PATH = {
  manifest: 'backup.json',
  rows: (table: string): string => `rows/${table}.jsonl`,
  evidence: (sha256: string): string => `evidence/${sha256.slice(0, 2)}/${sha256}`,
  keys: 'keys',
} as const;

/** What a backup says of itself; it is read before anything is restored. */
export const backupManifest = z.object({
  v: z.literal(1),
  bureau: z.string(),
  madeAt: z.string(),
  /** Versions of the schema, in order: a backup goes back into the very same one. */
  schema: z.array(z.string()),
  vkey: z.string(),
  /** The newest checkpoint of the log; null in a bureau without any work. */
  checkpoint: z.nullable(z.string()),
  /** In the order in which they can be written again. */
  tables: z.array(z.object({ name: z.string(), rows: z.int(), sha256: sha256Hex })),
  /** Null where evidence was left out, since the bucket is copied otherwise. */
  evidence: z.nullable(z.object({ files: z.int(), bytes: z.int(), missing: z.array(sha256Hex) })),
  keys: z.boolean(),
});
export type BackupManifest = z.infer<typeof backupManifest>;
