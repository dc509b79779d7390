import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { verifyCommand } from '../../../src/cli/verify';
import { readGrids } from '../../../src/documents/sheet/read-grids';
import { type Printed, printed } from '../../cli/printed';
import { type MadeBundle, makeBundle } from '../../support/bundle-maker';
import type { Random } from '../../support/seeded-random';
import { experiment } from '../support/experiment';
import { held } from '../support/hostile/flat-memory';
import { type HostileTable, hostileTables } from '../support/hostile/hostile-tables';
import { hostileZips } from '../support/hostile/hostile-zips';
import { expectSentences, TABLE_IMPORTS } from '../support/hostile/table-imports';

/** What one file may cost, in milliseconds of the processor and MiB of peak beyond what was held. */
const MOST = { ms: 20_000, peak: 900, left: 64 } as const;

let folder: string;
let made: MadeBundle;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'takan-hostile-'));
  mkdirSync(join(folder, 'in/the/middle'), { recursive: true });
  made = await makeBundle();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const place = (): string => join(folder, 'in/the/middle/file.takan.zip');

/** Time and result of one file; throws where it took too long. */
async function inTime<T>(name: string, work: () => Promise<T>): Promise<T> {
  const before = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1000, `${name}: ms of the processor`).toBeLessThan(MOST.ms);
  return result;
}

const peakMiB = (): number => process.resourceUsage().maxRSS / 1024;

/** What is no archive that can be unfolded; any other fault is one of the bundle. */
const UNREADABLE: ReadonlySet<string> = new Set(['not-a-zip', 'too-large', 'too-compressed']);
const FAULTS: ReadonlySet<string> = new Set([
  ...(['path-unknown', 'name-repeated', 'layout-differs', 'content-differs'] as const),
]);

/** A refusal is one sentence with its code; a bundle that was read is answered check by check. */
function expectAnswered(name: string, { code, out, err }: Printed): void {
  if (err === '') {
    const results = { 1: 'FAILS', 2: 'not checkable' } as const;
    expect([1, 2], name).toContain(code);
    expect(out, name).toMatch(new RegExp(`\\nresult +${results[code as 1 | 2]}\\n$`));
    return;
  }
  const why = /^[^\n]+ is not a bundle: (?:.*: )?([a-z-]+)\.\n$/s.exec(err)?.[1] ?? '';
  expect({ known: UNREADABLE.has(why) || FAULTS.has(why), code, out }, `${name}: ${err}`).toEqual({
    ...{ known: true, code: UNREADABLE.has(why) ? 2 : 1, out: '' },
  });
}

async function openBundles(random: Random): Promise<number> {
  const zips = hostileZips(made.files, random);
  for (const { name, bytes } of zips) {
    writeFileSync(place(), bytes);
    expectAnswered(name, await inTime(name, () => printed(() => verifyCommand([place()]))));
  }
  return zips.length;
}

/** Each of them by each import; returns how many refusals were said. */
async function importTables(tables: readonly HostileTable[]): Promise<number> {
  let refusals = 0;
  for (const { name, bytes, mayHold } of tables) {
    const grids = await readGrids(bytes);
    const long = grids.ok && grids.value.some(({ rows }) => rows.length > 20_000);
    expect(long, name).toBe(false);
    for (const [by, take] of Object.entries(TABLE_IMPORTS)) {
      const about = `${by}, ${name}`;
      const said = await inTime(about, () => take(new Uint8Array(bytes), place()));
      expectSentences(said, about);
      if (said === null) expect(mayHold, `${about}: was read`).toBe(true);
      else refusals += 1;
    }
  }
  return refusals;
}

function expectNothingOutside(): void {
  const all = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  expect(all).toEqual(['in', 'in/the', 'in/the/middle', 'in/the/middle/file.takan.zip']);
  for (const path of ['/tmp/pwned', join(tmpdir(), 'pwned'), join(process.cwd(), 'pwned')]) {
    expect(existsSync(path), path).toBe(false);
  }
}

/** The largest peak of all rounds, which a figure shows. */
let highest = 0;

experiment('hostile-bundles', async ({ random, count }) => {
  const before = await held();
  count('bundles', await openBundles(random));
  const tables = hostileTables(random);
  count('tables', tables.length);
  count('refusals of tables', await importTables(tables));
  expectNothingOutside();
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect('polluted' in {}).toBe(false);
  const after = await held();
  expect(after.heap - before.heap, 'MiB of heap left').toBeLessThan(MOST.left);
  const peak = Math.round(peakMiB() - before.rss);
  expect(peak, 'MiB at the peak').toBeLessThan(MOST.peak);
  count('peak-MiB', Math.max(0, peak - highest));
  highest = Math.max(highest, peak);
});
