import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { frameworkCommand } from '../../../src/cli/framework';
import { verifyCommand } from '../../../src/cli/verify';
import { importFramework } from '../../../src/documents/framework/import-framework';
import { readGrids } from '../../../src/documents/sheet/read-grids';
import { printed } from '../../cli/printed';
import { type MadeBundle, makeBundle } from '../../support/bundle-maker';
import type { Random } from '../../support/seeded-random';
import { experiment } from '../support/experiment';
import { held } from '../support/hostile/flat-memory';
import { hostileTables } from '../support/hostile/hostile-tables';
import { hostileZips } from '../support/hostile/hostile-zips';

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

async function openBundles(random: Random): Promise<number> {
  const zips = hostileZips(made.files, random);
  for (const { name, bytes } of zips) {
    writeFileSync(place(), bytes);
    const { code, err } = await inTime(name, () => printed(() => verifyCommand([place()])));
    expect([1, 2], `${name}: ${err}`).toContain(code);
    expect(err, name).not.toMatch(/\n\s+at /);
  }
  return zips.length;
}

async function importTables(random: Random): Promise<number> {
  const tables = hostileTables(random);
  const options = { fileName: '表', sheet: null, official: false };
  for (const { name, bytes, mayHold } of tables) {
    const grids = await inTime(name, () => readGrids(bytes));
    const read = await inTime(name, () => importFramework(bytes, options));
    if (!mayHold) expect(read.ok, name).toBe(false);
    if (grids.ok)
      expect(
        grids.value.every(({ rows }) => rows.length <= 20_000),
        name,
      ).toBe(true);
    writeFileSync(place(), bytes);
    const { code, err } = await printed(() => frameworkCommand([place(), '--check']));
    expect([0, 1, 2], name).toContain(code);
    expect(err, name).not.toMatch(/\n\s+at /);
  }
  return tables.length;
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
  count('tables', await importTables(random));
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
