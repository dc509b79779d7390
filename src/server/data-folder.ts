import { chmodSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from './refusal';

/** Where things lie in the data folder. */
export interface DataFolder {
  readonly root: string;
  readonly keys: string;
  readonly evidence: string;
  readonly tls: string;
  /** Beside the keys and not among them: a backup that held it would defeat its purpose. */
  readonly lastCheckpoint: string;
}

/**
 * Makes the data folder. Others may enter it, since Postgres runs as another user when we are root;
 * what is secret lies in folders of its own, for their owner alone.
 * @throws Refusal when it cannot be made.
 */
export function prepareDataFolder(root: string): DataFolder {
  const keys = join(root, 'keys');
  const evidence = join(root, 'evidence');
  try {
    mkdirSync(root, { recursive: true });
    if (process.getuid?.() === 0) chmodSync(root, statSync(root).mode | 0o011);
    for (const folder of [keys, evidence]) mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
    throw new Refusal(
      `The data folder ${root} cannot be made or used${why}. Set TAKAN_DATA to a folder that you may write to.`,
    );
  }
  return {
    root,
    keys,
    evidence,
    tls: join(root, 'tls'),
    lastCheckpoint: join(root, 'last-checkpoint'),
  };
}
