// `npm run test:engines`: the journey of a phone on WebKit and Gecko. What this machine lacks is said.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  ensureBuilt,
  ensureInstalled,
  PROJECT_ROOT,
  plainly,
} from '../../src/cli/bootstrap/prepare.mjs';
import { missingPackages } from '../gates/system-tool.mjs';
import { writeResults } from './write-results.mjs';

/** Commands that each engine needs: command → Debian package. */
const NEEDS = {
  webkit: {
    WebKitWebDriver: 'webkit2gtk-driver gir1.2-webkit2-4.1 python3-gi',
    'xvfb-run': 'xvfb xauth',
    'dbus-run-session': 'dbus-x11',
  },
  firefox: { 'firefox-esr': 'firefox-esr' },
};

/**
 * What an engine cannot show here, and why: said each time, so that nobody takes it for tested.
 * @type {Readonly<Record<string, string>>}
 */
const NOT_RUN = {
  webkit: 'camera (no device can be made up), position (no GeoClue), Background Sync (none).',
  firefox: 'Background Sync (the engine has none).',
};

await plainly(() => {
  ensureInstalled();
  ensureBuilt(PROJECT_ROOT);
  /** @type {string[]} */
  const engines = [];
  for (const [engine, tools] of Object.entries(NEEDS)) {
    const missing = missingPackages(tools);
    if (missing.length === 0) engines.push(engine);
    else console.log(`${engine}: not run: apt-get install ${missing.join(' ')}`);
  }
  if (engines.length === 0) {
    process.exitCode = 1;
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'takan-engines-'));
  const report = join(folder, 'report.json');
  const child = spawn(
    process.execPath,
    [
      ...['node_modules/vitest/vitest.mjs', 'run', '--config=tests/engines/engines.config.ts'],
      ...['--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    ],
    {
      cwd: PROJECT_ROOT,
      stdio: 'inherit',
      env: { ...process.env, TAKAN_ENGINES: engines.join(',') },
    },
  );
  child.once('exit', (code) => {
    for (const engine of engines) console.log(`${engine}: not covered: ${NOT_RUN[engine]}`);
    if (process.argv.includes('--write')) {
      writeResults(report, join(PROJECT_ROOT, 'docs/engines.md'), NOT_RUN);
    }
    rmSync(folder, { recursive: true, force: true });
    process.exitCode = code ?? 1;
  });
});
