import {
  closeSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statfsSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { settleDisk } from './settle-disk';

const MB = 1024 * 1024;
const KIB = 1024;
const TMPFS = 0x01021994;
/** Disk that stays free. */
const SPARE_MB = 8 * 1024;
/** More takes a slow disk minutes. */
const MOST_MB = 20 * 1024;

/** Memory that nothing is kept in, in MB; 0 where the system does not say. */
function freeMemory(): number {
  try {
    const [, kib = '0'] = /MemFree:\s+(\d+) kB/.exec(readFileSync('/proc/meminfo', 'utf8')) ?? [];
    return Math.floor((Number(kib) * KIB) / MB);
  } catch {
    return 0;
  }
}

/**
 * Writes a file as large as what memory is free, so that all of it has been used. A virtual machine may
 * have given free memory back to its host; the first byte written to each page of it then costs many
 * times what the byte costs, and whoever writes next pays for that, one side more than another.
 * @returns removes the file
 */
export function settleMemory(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'takan-memory-'));
  const { type, bavail, bsize } = statfsSync(folder);
  const room = Math.floor((bavail * bsize) / MB) - SPARE_MB;
  const file = openSync(join(folder, 'zeros'), 'w');
  const piece = Buffer.alloc(MB);
  const most = type === TMPFS ? 0 : Math.min(freeMemory(), room, MOST_MB);
  for (let written = 0; written < most; written += 1) writeSync(file, piece);
  closeSync(file);
  settleDisk();
  return () => rmSync(folder, { recursive: true, force: true });
}
