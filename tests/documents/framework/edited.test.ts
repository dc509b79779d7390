import { expect, it } from 'vitest';
import {
  at,
  COLUMNS,
  column,
  FRAMEWORK,
  faults,
  outline,
  ratio,
  set,
  taken,
  together,
  where,
} from './edited-kit';

it('[FX3] edited cells are taken, and nothing else changes', async () => {
  const edit = together(
    set(1, 'name', '立项依据'),
    set(1, 'weight', 12.5),
    set(1, 'explanation', '新的说明'),
    set(1, 'basis', '某办法第二条'),
    set(1, 'rule', '新的评定说明'),
    set(4, 'target', '95%'),
    set(4, 'evidence', '正式资料、原始凭证'),
    set(4, 'source', null),
    set(4, 'method', '问卷调查'),
    set(4, 'benchmark', '历史标准：上年'),
  );
  const { form, framework, assumptions } = await taken(edit);
  expect(form).toBe('edited');
  expect(at(framework, 0, 0, 0)).toEqual({
    ...{ id: 'A11', name: '立项依据', explanation: '新的说明', basis: '某办法第二条' },
    ...{ weightMilli: 12_500, rule: { kind: 'judgement', guidance: '新的评定说明' } },
  });
  const { source: _gone, ...rest } = ratio;
  expect(at(framework, 1, 0, 0)).toEqual({
    ...{ ...rest, target: '95%', evidence: ['formal', 'voucher'], method: 'survey' },
    benchmark: { kind: 'history', text: '上年' },
  });
  expect(at(framework, 0, 0, 1)).toEqual(at(FRAMEWORK, 0, 0, 1));
  expect(assumptions).toEqual([
    { kind: 'edited', names: ['依据', '完成率'] },
    { kind: 'weights-edited' },
  ]);
});

it('[FX3] levels and groups keep their codes under new names', async () => {
  const { framework } = await taken(
    together(set(1, 'level', '项目决策'), set(3, 'group', '绩效目标')),
  );
  expect(outline(framework)).toEqual([
    'A 项目决策/A1 立项: A11 依据, A12 程序',
    'A 项目决策/A2 绩效目标: A21 合理性',
    'B 产出/B1 数量: B11 完成率',
  ]);
});

it('[FX3] rows are moved, removed and added; the rule goes with the code', async () => {
  const { framework, assumptions } = await taken((rows) => {
    const [header, first, , goal, last, total] = rows;
    const row = COLUMNS.map((): string | number | null => null);
    const put = (name: string, value: string | number): void => {
      row[column(name)] = value;
    };
    put('level', '产出');
    put('group', '质量');
    put('name', '达标率');
    put('weight', 5);
    put('basis', '某办法第三条');
    put('points', '①达到标准\n②验收合格（占 2 份）');
    rows.splice(
      0,
      rows.length,
      ...[header, last, first, goal, row, total].map((each) => each ?? []),
    );
  });
  expect(outline(framework)).toEqual([
    'B 产出/B1 数量: B11 完成率',
    'B 产出/B2 质量: B21 达标率',
    'A 决策/A1 立项: A11 依据',
    'A 决策/A2 目标: A21 合理性',
  ]);
  expect(at(framework, 0, 0, 0)).toEqual(ratio);
  expect(at(framework, 0, 1, 0).rule).toEqual({
    kind: 'checkpoints',
    points: [
      { id: 'B21-1', text: '达到标准' },
      { id: 'B21-2', text: '验收合格', shares: 2 },
    ],
    partlyPpm: 500_000,
  });
  expect(assumptions).toEqual([
    { kind: 'added', names: ['达标率'] },
    { kind: 'removed', names: ['程序'] },
    { kind: 'weights-edited' },
  ]);
});

it('[FX3] a row that came to stand below another level is told', async () => {
  const { framework, assumptions } = await taken((rows) => {
    const [header, first, second, goal, last, total] = rows;
    rows.splice(0, rows.length, ...[header, first, goal, last, second, total].map((r) => r ?? []));
  });
  expect(outline(framework).at(-1)).toBe('B 产出/B1 数量: B11 完成率, A12 程序');
  expect(assumptions).toEqual([{ kind: 'moved', name: '程序', to: '产出' }]);
});

it('[FX4] what cannot be taken is named with sheet, cell and what is expected', async () => {
  const found = await faults(
    together(
      set(1, 'weight', '十分'),
      set(2, 'weight', 0.0005),
      set(2, 'name', null),
      set(3, 'basis', null),
      set(3, 'explanation', '长'.repeat(601)),
      set(4, 'rule', '我自己的规则'),
      set(4, 'points', '1. 要点'),
      set(4, 'evidence', '照片'),
      set(4, 'source', '网上'),
      set(4, 'benchmark', '最好'),
    ),
  );
  expect(found.map(where).sort()).toEqual([
    '指标体系!C3 text',
    '指标体系!E2 weight',
    '指标体系!E3 weight',
    '指标体系!F4 text',
    '指标体系!G5 unchanged',
    '指标体系!H5 unchanged',
    '指标体系!J5 some-of',
    '指标体系!K5 one-of',
    '指标体系!M5 benchmark',
    '指标体系!N4 text',
  ]);
});

it('[FX4] codes that stand twice, are none or missing levels are named', async () => {
  const twice = await faults(set(2, 'id', 'A11'));
  expect(twice.map(where)).toEqual(['指标体系!D3 unused-code']);
  expect((await faults(set(2, 'id', '甲 1'))).map(where)).toEqual(['指标体系!D3 code']);
  expect((await faults(set(2, 'id', 'B1'))).map(where)).toEqual(['指标体系!D3 unused-code']);
  const bare = await faults(together(set(1, 'level', null), set(1, 'group', null)));
  expect(bare.map(where)).toContain('指标体系!A2 text');
  const silent = await faults(together(set(2, 'id', null), set(2, 'rule', null)));
  expect(silent.map(where)).toEqual(['指标体系!G3 rule-or-points']);
});

it('[FX4] a missing column and a missing sheet are named', async () => {
  const column = await faults((rows) => {
    for (const row of rows) row.splice(4, 1);
  });
  expect(column.map(where)).toEqual(['指标体系!N1 column']);
  const sheet = await faults((_rows, sheets) => {
    delete sheets.指标体系;
  });
  expect(sheet).toEqual([{ kind: 'no-sheet', sheet: '指标体系' }]);
  const none = await faults((rows) => {
    rows.splice(1, 4);
  });
  expect(none.map(where)).toEqual(['json']);
});
