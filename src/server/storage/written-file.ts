import { write } from 'node:fs';
import { promisify } from 'node:util';

const writeAt = promisify(write);

/** A disk that is nearly full may take a part, and says so only when it is asked again. */
async function writeAll(fd: number, bytes: Buffer): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    const { bytesWritten } = await writeAt(fd, bytes, done, bytes.length - done);
    done += bytesWritten;
  }
}

/**
 * Writes pieces into a file, one after the other: while one is on its way the next one is gathered.
 * Before the file is open they wait in memory.
 */
export function fileWriter(opening: Promise<number>) {
  let open: number | null = null;
  let last: Promise<void> = opening.then((fd) => {
    open = fd;
  });
  // Whoever writes or ends next hears of it, here and below.
  last.catch(() => undefined);
  let waiting = 0;
  return {
    /** Null while the disk keeps up; else what to wait for before more is brought. */
    write: (piece: Buffer): Promise<void> | null => {
      const before = last;
      // With nothing before it, it is on its way when this returns.
      const mine =
        waiting === 0 && open !== null
          ? writeAll(open, piece)
          : before.then(async () => writeAll(await opening, piece));
      waiting += 1;
      last = mine.then(() => {
        waiting -= 1;
      });
      last.catch(() => undefined);
      return waiting > 1 ? before : null;
    },
    /** @throws what the disk said of any of them */
    written: (): Promise<void> => last,
  };
}
