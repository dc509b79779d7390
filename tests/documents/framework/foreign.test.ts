import { expect, it } from 'vitest';
import { importFramework } from '../../../src/documents/framework/import-framework';
import type {
  FrameworkPreview,
  ImportFault,
} from '../../../src/documents/framework/import-outcome';
import { writeFramework } from '../../../src/documents/framework/write-framework';
import { projectExpenditure2020 } from '../../../src/domain/catalogue/project-expenditure-2020';
import { checkFramework } from '../../../src/domain/framework/check-framework';
import { indicatorsOf } from '../../../src/domain/framework/framework';
import { cellName } from '../../../src/domain/sheet/grid';
import { encodeAs } from '../../support/encode-text';
import { makeWorkbook } from '../../support/made-workbook';

const OPTIONS = { fileName: '某县体系.xlsx', sheet: null, official: false };

async function preview(bytes: Uint8Array, official = false): Promise<FrameworkPreview> {
  const read = await importFramework(bytes, { ...OPTIONS, official });
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

async function faultsIn(bytes: Uint8Array): Promise<readonly ImportFault[]> {
  const read = await importFramework(bytes, OPTIONS);
  return read.ok ? [] : read.error;
}

const csv = (...lines: readonly string[]): Uint8Array => encodeAs('gb18030', lines.join('\r\n'));

const where = (fault: ImportFault): string =>
  fault.kind === 'cell' ? `${cellName(fault.at)} ${fault.expected.kind}` : fault.kind;

const SHEET = makeWorkbook({
  name: '附件2',
  rows: [
    ['某县项目支出绩效评价指标体系', null, null, null, null, null, null, null],
    [
      '一级指标',
      '二级指标',
      '三级指标',
      '权重（分）',
      '指标解释',
      '评价要点',
      '评分标准',
      '政策依据',
    ],
    [
      '决策',
      '项目立项',
      '立项依据充分性',
      10,
      '看依据',
      '①符合法规；②符合规划',
      '每项一半',
      '10号文',
    ],
    [null, null, '立项程序规范性', 10, '看程序', null, '不规范不得分', null],
    ['产出', '产出数量', '完成率', 60, '看完成', '1.按期完成', null, null],
    [null, null, null, null, null, '2.全部完成', null, null],
    ['效益', '社会效益', '满意度', 20, null, null, null, null],
    ['合计', null, null, 100, null, null, null, null],
    ['注：以上为示例', null, null, null, null, null, null, null],
  ],
  merges: ['A1:H1', 'A3:A4', 'B3:B4'],
});

it('[FX10] a table of others gives levels, codes, weights, texts and rules', async () => {
  const { form, framework } = await preview(SHEET);
  expect(form).toBe('table');
  expect(framework).toMatchObject({
    ...{ title: '某县项目支出绩效评价指标体系', weights: 'sample', id: 'imported' },
    source: '由表格导入：某县体系.xlsx',
  });
  expect(framework.levels.map(({ id, name }) => `${id} ${name}`)).toEqual([
    'A 决策',
    'B 产出',
    'C 效益',
  ]);
  const [first, second, third, fourth] = indicatorsOf(framework);
  expect(first).toEqual({
    ...{ id: 'A11', name: '立项依据充分性', basis: '10号文', weightMilli: 10_000 },
    explanation: '看依据\n评分标准：每项一半',
    rule: {
      kind: 'checkpoints',
      points: [
        { id: 'A11-1', text: '符合法规' },
        { id: 'A11-2', text: '符合规划' },
      ],
      partlyPpm: 500_000,
    },
  });
  expect(second).toMatchObject({
    id: 'A12',
    rule: { kind: 'judgement', guidance: '不规范不得分' },
    explanation: '看程序',
  });
  expect(third).toMatchObject({
    id: 'B11',
    rule: { points: [{ text: '按期完成' }, { text: '全部完成' }] },
  });
  expect(fourth).toMatchObject({ id: 'C11', explanation: '', rule: { kind: 'judgement' } });
  expect(checkFramework(framework)).toEqual([]);
});

it('[FX11] what was assumed is told beside the framework', async () => {
  const { assumptions } = await preview(SHEET);
  expect(assumptions).toEqual([
    { kind: 'title', title: '某县项目支出绩效评价指标体系' },
    { kind: 'weights-sample' },
    { kind: 'defaults' },
    { kind: 'judged', count: 2 },
    { kind: 'checkpoints', count: 2 },
    { kind: 'unguided', names: ['满意度'] },
    { kind: 'basis', text: '导入的表格未写明依据' },
  ]);
  const official = await preview(SHEET, true);
  expect(official.framework.weights).toBe('official');
  expect(official.assumptions.map(({ kind }) => kind)).not.toContain('weights-sample');
});

it('[FX10] headers vary, and so does the number of levels', async () => {
  const two = await preview(
    csv(
      '指标名称,考核内容,标准分,计分办法,数据来源,备注',
      '质量,合格率,40,按合格率计分,统计年鉴,见附件',
      ',返工率,60,每返工一次扣5分,统计年鉴,',
    ),
  );
  expect(indicatorsOf(two.framework)).toMatchObject([
    { id: 'A11', name: '合格率', weightMilli: 40_000, source: 'yearbook' },
    { id: 'A12', rule: { guidance: '每返工一次扣5分' } },
  ]);
  expect(two.framework.levels[0]?.groups[0]?.name).toBe('质量');
  expect(two.framework.title).toBe('某县体系');
  expect(two.assumptions).toContainEqual({ kind: 'group-filled', names: ['合格率', '返工率'] });
  expect(two.assumptions).toContainEqual({ kind: 'columns-left', headers: ['备注'] });
  const four = await preview(
    csv(
      '一级指标,二级指标,三级指标,四级指标,分值,评价标准',
      '产出,数量,道路,新建,50,按完成率',
      ',,,改建,50,按完成率',
    ),
  );
  expect(indicatorsOf(four.framework).map(({ name }) => name)).toEqual(['道路—新建', '道路—改建']);
  expect(four.assumptions).toContainEqual({ kind: 'deeper', names: ['新建', '改建'] });
});

it('[FX10] words of others for sources leave the column, and nothing fails', async () => {
  const { framework, assumptions } = await preview(
    csv('一级指标,三级指标,分值,评分标准,数据来源', '产出,完成率,100,按完成率,项目台账'),
  );
  expect(indicatorsOf(framework)[0]).not.toHaveProperty('source');
  expect(assumptions).toContainEqual({ kind: 'columns-left', headers: ['数据来源'] });
});

it('[FX10] made codes stay apart beyond nine', async () => {
  const lines = Array.from({ length: 12 }, (_, index) => `产出,数量,指标${index},5,按情况`);
  const { framework } = await preview(csv('一级指标,二级指标,三级指标,分值,评分标准', ...lines));
  const ids = indicatorsOf(framework).map(({ id }) => id);
  expect(ids.slice(7)).toEqual(['A18', 'A19', 'A1-10', 'A1-11', 'A1-12']);
  expect(checkFramework(framework).map(({ kind }) => kind)).toEqual(['weight-sum']);
});

it('[FX12] the CSV of a framework comes back with its codes, names, weights and texts', async () => {
  const { form, framework } = await preview(await writeFramework(projectExpenditure2020, 'csv'));
  expect(form).toBe('table');
  const essence = indicatorsOf(projectExpenditure2020).map(({ id, name, weightMilli }) => ({
    ...{ id, name, weightMilli },
  }));
  expect(
    indicatorsOf(framework).map(({ id, name, weightMilli }) => ({ id, name, weightMilli })),
  ).toEqual(essence);
  expect(framework.levels.map(({ name }) => name)).toEqual(
    projectExpenditure2020.levels.map(({ name }) => name),
  );
  const back = indicatorsOf(framework).flatMap(({ rule }) =>
    rule.kind === 'checkpoints' ? rule.points.map(({ text }) => text) : [],
  );
  const sent = indicatorsOf(projectExpenditure2020).flatMap(({ rule }) =>
    rule.kind === 'checkpoints' ? rule.points.map(({ text }) => text) : [],
  );
  expect(back).toEqual(sent);
});

it('[FX13] what cannot be read is named with its cell, and nothing is imported', async () => {
  const faults = await faultsIn(
    csv(
      '一级指标,二级指标,三级指标,分值,评分标准',
      '产出,数量,完成率,六十,按完成率',
      `,,${'长'.repeat(61)},20,按情况`,
      `,,达标率,20,${'长'.repeat(601)}`,
      ',,及时率,,按情况',
      ',,可控率,0.0001,按情况',
    ),
  );
  expect(faults.map(where).sort()).toEqual([
    'C3 text',
    'D2 weight',
    'D5 weight',
    'D6 weight',
    'E4 text',
  ]);
});

it('[FX13] what holds no table is refused with the reason', async () => {
  expect(await faultsIn(new Uint8Array())).toEqual([{ kind: 'unreadable', code: 'empty' }]);
  expect(await faultsIn(csv('你好,再见'))).toEqual([{ kind: 'no-table', code: 'no-table' }]);
  const other = await importFramework(SHEET, { ...OPTIONS, sheet: '附件9' });
  expect(other.ok ? [] : other.error).toEqual([{ kind: 'no-table', code: 'no-such-sheet' }]);
});
