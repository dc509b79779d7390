import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

const MIB = 1024 * 1024;

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** What this process holds after everything unreachable is gone, in MiB. */
export interface Held {
  readonly heap: number;
  readonly outside: number;
  readonly rss: number;
}

export async function held(): Promise<Held> {
  // What waits for a turn of the loop lets go of what it holds only then.
  for (let turn = 0; turn < 3; turn += 1) {
    await new Promise((resolve) => setImmediate(resolve));
    collect();
  }
  const { heapUsed, external, arrayBuffers, rss } = process.memoryUsage();
  return { heap: heapUsed / MIB, outside: (external + arrayBuffers) / MIB, rss: rss / MIB };
}
