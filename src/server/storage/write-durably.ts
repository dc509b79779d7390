import {
  closeSync,
  constants,
  fsync,
  fsyncSync,
  open,
  openSync,
  rename,
  renameSync,
  writeFile,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { promisify } from 'node:util';

/** Syncs a folder, so that a rename in it survives a power cut. */
function syncFolder(path: string): void {
  const folder = openSync(path, 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}

/** Replaces a small file as a whole: after a crash it holds the old text or the new one. */
export function writeDurably(path: string, text: string, mode = 0o600): void {
  const temporary = `${path}.new`;
  const file = openSync(temporary, 'w', mode);
  try {
    writeSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(temporary, path);
  syncFolder(dirname(path));
}

// By descriptor: a handle of `fs/promises` costs more than what is done with it.
const openFile = promisify(open);
const writeAll = promisify(writeFile);
const renameFile = promisify(rename);
const syncFile = promisify(fsync);
const SYNCED = constants.O_WRONLY | constants.O_CREAT | constants.O_TRUNC | constants.O_DSYNC;

/** The same, while the server goes on with other work. */
export async function writeDurablyAside(path: string, text: string, mode = 0o600): Promise<void> {
  const temporary = `${path}.new`;
  // What is written to it is on the disk when the call returns.
  const file = await openFile(temporary, SYNCED, mode);
  try {
    await writeAll(file, text);
  } finally {
    closeSync(file);
  }
  await renameFile(temporary, path);
  const folder = await openFile(dirname(path), 'r');
  try {
    await syncFile(folder);
  } finally {
    closeSync(folder);
  }
}
