import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { weighedScripts } from '../gates/size-budget.mjs';
import { bench } from './support/bench';
import { buildPeer } from './support/forms/build-peer';
import { ensurePeers } from './support/peers';
import { rowOf } from './support/spread';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const LIMITS_KB: Readonly<Record<string, number>> = { 'first usable screen': 150, scoring: 200 };

const kb = (bytes: number): number => bytes / 1024;

const weigh = (files: readonly string[]): number =>
  files.reduce((sum, file) => {
    return sum + gzipSync(readFileSync(`${ROOT}/dist/client/${file}`), { level: 9 }).length;
  }, 0);

bench('weight', async () => {
  ensurePeers();
  const enketo = [...(await buildPeer('enketo'))];
  const bytesOf = (ending: string) =>
    enketo.reduce((sum, [path, { gzip }]) => sum + (path.endsWith(ending) ? gzip.length : 0), 0);
  return Object.entries(weighedScripts(ROOT)).map(([screen, files]) => {
    const limit = LIMITS_KB[screen] ?? 0;
    return rowOf({
      ...{ name: `weight: ${screen}`, unit: 'KB', ours: [kb(weigh(files))] },
      ...{ peer: [kb(bytesOf('.js'))], goal: `≤ ${limit} KB, everything included` },
      reached: (ours) => ours <= limit,
      note: `gzip -9, the same in every run; enketo-core 9.0.1 by itself, built from npm, and ${kb(bytesOf('.css')).toFixed(1)} KB of styles, without store or sending`,
    });
  });
});
