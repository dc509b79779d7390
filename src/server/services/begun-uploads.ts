import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { EvidencePiece } from './held-work';
import { digestOf, newId } from './random-token';

const TAG_LENGTH = 32;

/** So many uploads of one piece by one device are kept: the newest, and one that goes on beside it. */
const MOST_UPLOADS = 2;

/** A new name for an upload; the uploads of one piece by one device begin with the same tag. */
export function newUploadName({ assignment, sha256, device }: EvidencePiece): string {
  const tag = digestOf(`${device} ${assignment} ${sha256}`).slice(0, TAG_LENGTH);
  return `${tag}-${newId()}`;
}

/**
 * Makes room for a new upload by removing the oldest of the same piece and device: a phone that lost
 * an address begins anew, and what it left behind does not pile up.
 */
export async function dropOlderUploads(folder: string, name: string): Promise<void> {
  const tag = name.slice(0, TAG_LENGTH);
  const names = await readdir(folder);
  const same = names.filter((each) => each.startsWith(tag) && !each.endsWith('.json'));
  const aged = await Promise.all(
    same.map(async (each) => {
      const touched = (await stat(join(folder, each)).catch(() => null))?.mtimeMs ?? 0;
      return { each, touched };
    }),
  );
  aged.sort((a, b) => b.touched - a.touched);
  for (const { each } of aged.slice(MOST_UPLOADS - 1)) {
    for (const file of [each, `${each}.json`]) await rm(join(folder, file), { force: true });
  }
}
