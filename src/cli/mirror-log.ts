import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { toHex } from '../trust/bytes';
import { appendLeaf, EMPTY_FRONTIER, leafHash, rootOf } from '../trust/merkle';
import { type Checkpoint, openCheckpoint } from '../trust/note';

const HELP = `takan mirror-log --from ORIGIN --log-key FILE --to FOLDER

Copies a bureau's log by C2SP tlog-tiles and checks it: the signature of its checkpoint, that its leaves
give the root, and that the checkpoint of the last run is the root of the first leaves. Run it daily.

  --from ORIGIN   https://takan.example.cn
  --log-key FILE  the verifier key of the log (name+id+key), from a source other than this server
  --to FOLDER     where the copy lies; also that of the last run

Exit code: 0 holds, 1 does not hold: keep both checkpoints, 2 could not be read or run.`;

const OPTIONS = {
  from: { type: 'string' },
  'log-key': { type: 'string' },
  to: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

const WIDTH = 256;

async function fetched(url: string): Promise<Buffer> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url} was answered with ${answer.status}`);
  return Buffer.from(await answer.arrayBuffer());
}

/** N of a tile in groups of three digits, all but the last with an x (C2SP tlog-tiles). */
function tileName(index: number): string {
  const digits = String(index);
  const padded = digits.padStart(Math.ceil(digits.length / 3) * 3, '0');
  const groups = padded.match(/\d{3}/g) ?? [];
  return groups.map((group, i) => (i < groups.length - 1 ? `x${group}` : group)).join('/');
}

function leavesIn(bundle: Buffer): Buffer[] {
  const leaves: Buffer[] = [];
  for (let at = 0; at < bundle.length; ) {
    const end = at + 2 + bundle.readUInt16BE(at);
    leaves.push(bundle.subarray(at + 2, end));
    at = end;
  }
  return leaves;
}

/** All leaves of a log; full bundles of the last run are not fetched again. */
async function* leavesOf(from: string, size: number, folder: string): AsyncGenerator<Buffer> {
  for (let index = 0; index * WIDTH < size; index += 1) {
    const width = Math.min(WIDTH, size - index * WIDTH);
    const name = `tile/entries/${tileName(index)}${width < WIDTH ? `.p/${width}` : ''}`;
    const path = join(folder, name);
    const kept = width === WIDTH && existsSync(path) ? readFileSync(path) : null;
    const bundle = kept ?? (await fetched(`${from}/api/log/${name}`));
    const leaves = leavesIn(bundle);
    if (leaves.length !== width) throw new Error(`${name} holds ${leaves.length} leaves`);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bundle);
    yield* leaves;
  }
}

async function opened(note: string, key: string, where: string): Promise<Checkpoint> {
  const read = await openCheckpoint(note, key);
  if (read.ok) return read.value;
  throw new Error(`the checkpoint of ${where} is not signed by that key (${read.error})`);
}

/** What does not hold, or nothing. */
async function mirror(from: string, key: string, folder: string): Promise<string[]> {
  const file = join(folder, 'checkpoint');
  const before = existsSync(file) ? await opened(readFileSync(file, 'utf8'), key, folder) : null;
  const note = (await fetched(`${from}/api/log/checkpoint`)).toString();
  const now = await opened(note, key, from);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'checkpoint.seen'), note);
  if (before !== null && before.size > now.size) {
    return [`the log has ${now.size} leaves; it had ${before.size}`];
  }
  let frontier = EMPTY_FRONTIER;
  const faults: string[] = [];
  for await (const leaf of leavesOf(from, now.size, folder)) {
    ({ frontier } = await appendLeaf(frontier, await leafHash(new Uint8Array(leaf))));
    if (frontier.size !== before?.size) continue;
    if (toHex(await rootOf(frontier)) !== before.root) {
      faults.push(`the first ${before.size} leaves are not those of the last run`);
    }
  }
  if (toHex(await rootOf(frontier)) !== now.root) faults.push('the leaves do not give the root');
  if (faults.length > 0) return faults;
  writeFileSync(file, note);
  console.log(`${now.size} leaves hold; before ${before?.size ?? 0}`);
  return [];
}

/**
 * `takan mirror-log`.
 * @returns exit code: 0 holds, 1 does not hold, 2 could not be read or run.
 */
export async function mirrorLogCommand(args: string[]): Promise<number> {
  try {
    const { values } = parseArgs({ args, options: OPTIONS });
    if (values.help) {
      console.log(HELP);
      return 0;
    }
    const { from, to, 'log-key': key } = values;
    if (!from || !to || !key) throw new Error('--from, --log-key and --to are needed.');
    const origin = from.replace(/\/$/, '');
    const faults = await mirror(origin, readFileSync(key, 'utf8').trim(), to);
    for (const fault of faults) console.log(`FAILS  ${fault}`);
    return faults.length === 0 ? 0 : 1;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return 2;
  }
}
