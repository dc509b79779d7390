import { expect, it } from 'vitest';
import { checkImports } from './imports.mjs';
import { plantProject } from './planted-project';

const value = (name: string): string => `export const ${name} = 1;\n`;
const use = (name: string, from: string): string =>
  `import { ${name} } from '${from}';\nexport const used = ${name};\n`;
const npm = (name: string, exported: string): Record<string, string> => ({
  [`node_modules/${name}/package.json`]: `{"name":"${name}","type":"module","main":"main.js"}`,
  [`node_modules/${name}/main.js`]: value(exported),
});

const faultsOf = async (files: Record<string, string>): Promise<string[]> =>
  (await checkImports(plantProject(files))).faults;

it('[GT6] what the table lists passes', async () => {
  const files = {
    ...npm('zod', 'z'),
    'src/domain/score.ts': use('z', 'zod'),
    'src/store/rows.ts': use('used', '../domain/score'),
    'src/server/blobs.ts': use('readFileSync', 'node:fs'),
  };
  expect(await checkImports(plantProject(files))).toEqual({ looked: 3, faults: [] });
});

it('[GT6] the domain may not know the store', async () => {
  const files = {
    'src/store/rows.ts': value('rows'),
    'src/domain/a.ts': use('rows', '../store/rows'),
  };
  expect(await faultsOf(files)).toEqual(['not-in-allowed: src/domain/a.ts → src/store/rows.ts']);
});

it('[GT6] a type of a layer that is not listed is refused as well', async () => {
  const files = {
    'src/store/rows.ts': 'export type Row = number;\n',
    'src/desk/a.ts': "import type { Row } from '../store/rows';\nexport const a: Row = 1;\n",
  };
  expect(await faultsOf(files)).toEqual(['not-in-allowed: src/desk/a.ts → src/store/rows.ts']);
});

it('[GT6] a package that is not listed is refused', async () => {
  const files = { ...npm('react', 'useState'), 'src/domain/a.ts': use('useState', 'react') };
  expect(await faultsOf(files)).toEqual([
    'not-in-allowed: src/domain/a.ts → node_modules/react/main.js',
  ]);
});

it('[GT6] Node is refused outside the server and the command line', async () => {
  expect(await faultsOf({ 'src/trust/a.ts': use('readFileSync', 'node:fs') })).toEqual([
    'not-in-allowed: src/trust/a.ts → fs',
  ]);
});

it('[GT7] a feature may not import another', async () => {
  const files = {
    'src/features/scoring/score.ts': value('score'),
    'src/features/scoring/page.ts': use('score', './score'),
    'src/features/report/page.ts': use('score', '../scoring/score'),
  };
  expect(await faultsOf(files)).toEqual([
    'not-in-allowed: src/features/report/page.ts → src/features/scoring/score.ts',
  ]);
});

it('[GT8] text may import a type and may not import a value', async () => {
  const kind = "export type Kind = 'a';\nexport const kind = 'a';\n";
  const words = "import type { Kind } from '../domain/kind';\nexport const a: Kind = 'a';\n";
  const files = { 'src/domain/kind.ts': kind, 'src/text/words.ts': words };
  expect(await faultsOf(files)).toEqual([]);
  expect(await faultsOf({ ...files, 'src/text/b.ts': use('kind', '../domain/kind') })).toEqual([
    'not-in-allowed: src/text/b.ts → src/domain/kind.ts',
  ]);
});

it('[GT9] a cycle is an error', async () => {
  const faults = await faultsOf({
    'src/domain/a.ts': "import { b } from './b';\nexport const a = () => b;\n",
    'src/domain/b.ts': "import { a } from './a';\nexport const b = () => a;\n",
  });
  expect(faults).toContain('no-cycles: src/domain/a.ts → src/domain/b.ts');
});

it('[GT10] an alias leads nowhere, in the code and in the configuration', async () => {
  const files = { 'src/domain/a.ts': value('a'), 'src/domain/b.ts': use('a', '@/domain/a') };
  expect(await faultsOf(files)).toContain('every-import-resolves: src/domain/b.ts → @/domain/a');
  const config = '{ "compilerOptions": { "paths": { "@/*": ["./src/*"] } } }';
  expect(await faultsOf({ 'src/domain/a.ts': value('a'), 'tsconfig.json': config })).toEqual([
    'tsconfig.json: path aliases are not used here.',
  ]);
});

it('[GT11] a file in an unknown layer is an error', async () => {
  expect(await faultsOf({ 'src/stuff/a.ts': value('a') })).toEqual([
    'src/stuff/a.ts: lies in no layer of the import table.',
  ]);
});
