import fc from 'fast-check';
import { expect, it } from 'vitest';
import { importFramework } from '../../../src/documents/framework/import-framework';
import type { FrameworkPreview } from '../../../src/documents/framework/import-outcome';
import { writeFramework } from '../../../src/documents/framework/write-framework';
import { CATALOGUE } from '../../../src/domain/catalogue/catalogue';
import { anyFramework } from '../../support/made-framework';

const SEED = 20_261_125;
const OPTIONS = { fileName: null, sheet: null, official: false };

async function readBack(bytes: Uint8Array): Promise<FrameworkPreview> {
  const read = await importFramework(bytes, OPTIONS);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

it('[FX1] any framework survives workbook and JSON unchanged', async () => {
  await fc.assert(
    fc.asyncProperty(anyFramework, async (framework) => {
      const book = await readBack(await writeFramework(framework, 'xlsx'));
      expect(book).toEqual({ form: 'unchanged', framework, assumptions: [] });
      const json = await readBack(await writeFramework(framework, 'json'));
      expect(json).toEqual({ form: 'json', framework, assumptions: [] });
    }),
    { seed: SEED, numRuns: 150 },
  );
});

it('[FX1] every framework of the catalogue survives workbook and JSON unchanged', async () => {
  const frameworks = CATALOGUE.flatMap((entry) => ('framework' in entry ? [entry.framework] : []));
  expect(frameworks.length).toBeGreaterThan(30);
  for (const framework of frameworks) {
    for (const form of ['xlsx', 'json'] as const) {
      const back = await readBack(await writeFramework(framework, form));
      expect(back.framework).toEqual(framework);
      expect(back.form).toBe(form === 'json' ? 'json' : 'unchanged');
    }
  }
});
