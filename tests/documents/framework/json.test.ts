import { expect, it } from 'vitest';
import { importFramework } from '../../../src/documents/framework/import-framework';
import { projectExpenditure2020 } from '../../../src/domain/catalogue/project-expenditure-2020';
import { sayImportFault } from '../../../src/text/framework-import-words';

const OPTIONS = { fileName: null, sheet: null, official: false };

async function said(text: string): Promise<readonly string[]> {
  const read = await importFramework(new TextEncoder().encode(text), OPTIONS);
  return read.ok ? [] : read.error.map((fault) => sayImportFault(fault, ''));
}

it('[FX2] every fault of JSON is said with its path in words', async () => {
  const [level] = projectExpenditure2020.levels;
  const broken = {
    ...projectExpenditure2020,
    weights: 'unknown',
    extra: 1,
    title: '',
    levels: [
      { ...level, name: 5 },
      { id: 'Z', name: '空', groups: [] },
    ],
  };
  expect(await said(JSON.stringify(broken))).toEqual([
    '名称（title）：至少应为 1 个字',
    '权重性质（weights）：应为 official、sample、none',
    '一级指标第 1 项 › 名称（levels[0].name）：应为文字',
    '一级指标第 2 项 › 二级指标（levels[1].groups）：至少应为 1 项',
    '文件：不认识的项：extra',
  ]);
});

it('[FX2] JSON that is cut off is told, and a byte order mark does no harm', async () => {
  const text = JSON.stringify(projectExpenditure2020);
  expect(await said(text.slice(0, 200))).toEqual([
    '文件像 JSON，但读不出来：应为 UTF-8 编码的完整 JSON。',
  ]);
  expect(await said(`\uFEFF  ${text}`)).toEqual([]);
});
