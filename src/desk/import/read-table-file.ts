import type { UnreadableCode } from '../../documents/sheet/unreadable';
import { fail, type Result } from '../../domain/kernel/result';
import type { Grid } from '../../domain/sheet/grid';

/** Reads a file as sheets; what reads it is loaded when it is first asked for. */
export async function readTableFile(file: File): Promise<Result<readonly Grid[], UnreadableCode>> {
  try {
    const { readGrids } = await import('../../documents/sheet/read-grids');
    const read = await readGrids(new Uint8Array(await file.arrayBuffer()));
    return read.ok && read.value.length === 0 ? fail('empty') : read;
  } catch {
    // The browser refuses a file that changed since it was chosen.
    return fail('damaged');
  }
}
