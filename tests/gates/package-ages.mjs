// Asks the registry when each direct package was put out, and git when it came. Needs a network, so it
// is no step of `npm run verify`.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { PROJECT_ROOT } from './tool.mjs';
import { youngPackages } from './young-packages.mjs';

/** @param {string} program @param {readonly string[]} args */
const run = (program, args) =>
  execFileSync(program, args, { cwd: PROJECT_ROOT, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });

const wanted = JSON.parse(readFileSync(`${PROJECT_ROOT}package.json`, 'utf8'));
/** @type {Record<string, string>} */
const versions = {
  ...wanted.dependencies,
  ...wanted.devDependencies,
  ...wanted.optionalDependencies,
};

const releases = Object.entries(versions).map(([name, version]) => {
  const times = JSON.parse(run('npm', ['view', name, 'time', '--json']));
  const text = `"${name}": "${version}"`;
  const commits = run('git', ['log', '-S', text, '--format=%cI', '--', 'package.json']).trim();
  const adopted = commits.split('\n').at(-1) || new Date().toISOString();
  return { name, version, released: String(times[version]), adopted };
});

const { atAdoption, still } = youngPackages(releases, Date.now());
console.log(`${releases.length} direct packages.`);
console.log(`Younger than 14 days when they came:\n  ${atAdoption.join('\n  ') || 'none'}`);
console.log(`Younger than 14 days now:\n  ${still.join('\n  ') || 'none'}`);
if (still.length > 0) process.exitCode = 1;
