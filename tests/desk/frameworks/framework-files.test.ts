import { describe, expect, it } from 'vitest';
import {
  FRAMEWORK_FORMATS,
  readFrameworkFile,
  writeFrameworkFile,
} from '../../../src/desk/frameworks/framework-file';
import { TEMPLATES } from '../../../src/desk/frameworks/framework-row';
import { sayFileFault } from '../../../src/desk/frameworks/import-faults';
import { assumedLines } from '../../../src/desk/frameworks/import-lines';
import { projectExpenditure2020 } from '../../../src/domain/catalogue/project-expenditure-2020';
import { canonicalText } from '../../../src/trust/canonical';
import { madeFramework } from '../../support/made-frameworks';
import { makeWorkbook } from '../../support/made-workbook';

const AUTO = { sheet: null, official: false };
const KEEPING = FRAMEWORK_FORMATS.filter(({ form }) => form !== 'csv');

async function read(content: BlobPart, name = 'x', choice = AUTO) {
  const result = await readFrameworkFile(new File([content], name), choice);
  if (!result.ok) throw new Error(result.error.map(sayFileFault).join());
  return result.value;
}

async function refused(content: BlobPart, name = 'x.csv'): Promise<readonly string[]> {
  const result = await readFrameworkFile(new File([content], name), AUTO);
  return result.ok ? [] : result.error.map(sayFileFault);
}

describe('files that keep all of a framework', () => {
  it.each(KEEPING)('[FE20] a framework comes back unchanged from $ending', async (format) => {
    const draft = { ...madeFramework([[1], []]), title: '' };
    for (const framework of [...TEMPLATES, draft]) {
      const file = await writeFrameworkFile(framework, format);
      const { form, framework: back, assumptions } = await read(file, `x${format.ending}`);
      expect(back).toEqual(framework);
      expect([form, assumptions]).toEqual([format.form === 'json' ? 'json' : 'unchanged', []]);
    }
  });

  it('[FE20] JSON is canonical text', async () => {
    const json = FRAMEWORK_FORMATS.find(({ form }) => form === 'json');
    if (json === undefined) throw new Error('JSON is a format');
    const file = await writeFrameworkFile(projectExpenditure2020, json);
    expect(await file.text()).toBe(canonicalText(projectExpenditure2020));
    expect(file.type).toBe(json.type);
  });

  it('[FE20] a file of another form is refused with the place', async () => {
    const framework = { ...madeFramework([[1]]), weights: 'unknown' };
    expect(await refused(JSON.stringify(framework), 'x.json')).toEqual([
      '权重性质（weights）：应为 official、sample、none',
    ]);
    expect((await refused('no framework', 'x.json')).join()).toContain('没有找到评分表');
  });
});

describe('files of any form', () => {
  it('[FE29] a file is known by what it is and not by its name', async () => {
    for (const format of KEEPING) {
      const file = await writeFrameworkFile(projectExpenditure2020, format);
      for (const name of ['体系', '体系.csv', '体系.json', '体系.xlsx']) {
        expect((await read(file, name)).framework).toEqual(projectExpenditure2020);
      }
    }
  });

  it('[FE29] a file that cannot be opened gives nothing and says what to do', async () => {
    const gone = { name: 'x.xlsx', size: 10, arrayBuffer: () => Promise.reject(new Error('gone')) };
    const result = await readFrameworkFile(gone, AUTO);
    expect(result).toEqual({ ok: false, error: [{ kind: 'not-opened' }] });
    expect(sayFileFault({ kind: 'not-opened' })).toContain('重新选择文件');
  });

  it('[FE29] more than is read or kept is refused', async () => {
    const huge = { name: 'x', size: 1e9, arrayBuffer: () => Promise.resolve(new ArrayBuffer(0)) };
    const unread = await readFrameworkFile(huge, AUTO);
    expect(unread).toEqual({ ok: false, error: [{ kind: 'unreadable', code: 'too-large' }] });
    const framework = madeFramework([Array.from({ length: 1500 }, () => 10)]);
    const said = await refused(canonicalText(framework), 'x.json');
    expect(said).toEqual(['指标体系的内容超过 2 MB，服务器无法保存。']);
  });
});

const CSV = [
  '一级指标,二级指标,三级指标,分值,评分标准',
  '决策,立项,立项依据,十分,按情况',
  '决策,立项,立项程序,10,按情况',
];

describe('tables of others', () => {
  it('[FE31] each fault names sheet and cell, what stands there and what is expected', async () => {
    const expected = '：应填写分值：0 至 1000 的数字，最多三位小数';
    expect(await refused(CSV.join('\n'))).toEqual([`D2写作“十分”${expected}`]);
    const rows = CSV.map((line) => line.split(','));
    const workbook = makeWorkbook({ name: '附件', rows });
    expect(await refused(new Uint8Array(workbook))).toEqual([`附件!D2写作“十分”${expected}`]);
  });

  it('[FE34] weights are sample weights until somebody says that they are official', async () => {
    const text = CSV.join('\n').replace('十分', '100');
    const sample = await read(text);
    expect(sample.framework.weights).toBe('sample');
    expect(assumedLines(sample).join()).toContain('示例权重');
    const official = await read(text, 'x', { ...AUTO, official: true });
    expect(official.framework.weights).toBe('official');
    expect(assumedLines(official).join()).not.toContain('示例权重');
  });

  it('[FE30] [SH66] every assumption is said, further sheets that can be chosen too', async () => {
    const rows = CSV.map((line) => [...line.replace('十分', '100').split(','), '得分']);
    const scored = rows.map((row, index) => (index === 0 ? row : [...row.slice(0, -1), 9]));
    const file = makeWorkbook({ name: '甲', rows: scored }, { name: '乙', rows: scored });
    const preview = await read(new Uint8Array(file), '某县.xlsx');
    const kinds = preview.assumptions.flatMap((each) =>
      each.kind === 'reading' ? [each.note.kind] : [],
    );
    expect(kinds).toEqual(['otherSheets']);
    const lines = assumedLines(preview);
    expect(lines.length).toBe(preview.assumptions.length);
    expect(lines.join()).toContain('“乙”');
    expect(lines).toContain('名称取为“某县”');
    expect(lines.join()).not.toContain('--sheet');
    expect(preview.tables?.all).toEqual(['甲', '乙']);
  });
});
