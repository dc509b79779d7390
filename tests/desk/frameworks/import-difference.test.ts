import fc from 'fast-check';
import { expect, it } from 'vitest';
import { changeHistory, startHistory } from '../../../src/desk/frameworks/edit-history';
import { applyEdit, type FrameworkEdit } from '../../../src/desk/frameworks/framework-edit';
import { TEMPLATES } from '../../../src/desk/frameworks/framework-row';
import { differenceOf, isSameFramework } from '../../../src/desk/frameworks/import-difference';
import { differenceLines } from '../../../src/desk/frameworks/import-lines';
import { asOwn, whatIsMet } from '../../../src/desk/frameworks/import-target';
import type { Framework } from '../../../src/domain/framework/framework';
import { anyEdit, anyShape, editIn, madeFramework } from '../../support/made-frameworks';

const SEED = { seed: 20_261_125 };
const START = madeFramework([[2, 1], [1]]);
const saysOf = (...edits: readonly FrameworkEdit[]): readonly string[] =>
  differenceLines(differenceOf(START, edits.reduce<Framework>(applyEdit, START), 'id'));

it('[FE32] each kind of change is named, and nothing besides', () => {
  expect(saysOf()).toEqual([]);
  expect(saysOf({ kind: 'weighed', weights: { L0G0I0: 2500 } })).toEqual([
    '权重：指标L0G0I0 1 分改为 2.5 分',
  ]);
  expect(saysOf({ kind: 'removed', id: 'L0G1I0' })).toEqual(['删去：指标L0G1I0']);
  expect(saysOf({ kind: 'added', within: 'L1G0' })).toEqual(['新增：（未命名）']);
  const detailed = { kind: 'detailed', id: 'L1G0I0', change: { basis: '新依据' } } as const;
  expect(saysOf(detailed)).toEqual(['内容修改：指标L1G0I0']);
  const rearranged = ['一级、二级指标或先后次序有变化'];
  expect(saysOf({ kind: 'moved', id: 'L0G0I1', by: -1 })).toEqual(rearranged);
  expect(saysOf({ kind: 'renamed', id: 'L1', name: '新名' })).toEqual(rearranged);
  const described = {
    kind: 'described',
    change: { title: '新题', kind: 'policyEvaluation' },
  } as const;
  expect(saysOf(described)).toEqual(['基本信息：名称、评价类型']);
});

it('[FE32] of indicators with one name each is compared with its own', () => {
  const twins = ['L0G0I0', 'L0G0I1'].reduce<Framework>(
    (now, id) => applyEdit(now, { kind: 'renamed', id, name: '同名' }),
    START,
  );
  const after = applyEdit(twins, { kind: 'weighed', weights: { L0G0I1: 3000 } });
  expect(differenceLines(differenceOf(twins, after, 'name'))).toEqual(['权重：同名 1 分改为 3 分']);
});

it('[FE32] nothing is named exactly where both are the same', () => {
  fc.assert(
    fc.property(anyShape, fc.array(anyEdit, { maxLength: 6 }), (start, chosen) => {
      const end = chosen.reduce((now, each) => applyEdit(now, editIn(now, each)), start);
      const lines = differenceLines(differenceOf(start, end, 'id'));
      expect(lines.length === 0).toBe(isSameFramework(start, end));
    }),
    SEED,
  );
  expect(isSameFramework(START, { ...START, id: 'other' })).toBe(true);
});

it('[FE32] an import is one step, which undo takes back', () => {
  const framework = { ...madeFramework([[3]]), id: START.id };
  const begun = startHistory(START);
  const replaced = changeHistory(begun, { kind: 'edit', edit: { kind: 'replaced', framework } });
  expect(replaced.present).toBe(framework);
  expect(changeHistory(replaced, { kind: 'undo' }).present).toBe(START);
});

it('[FE33] only a framework of the bureau keeps its id, and what it meets is told', () => {
  const [template] = TEMPLATES;
  if (template === undefined) throw new Error('there are templates');
  const own = { form: 'edited', framework: START } as const;
  const foreign = { form: 'table', framework: START } as const;
  const taken = { form: 'edited', framework: template } as const;
  expect(asOwn(own)).toBe(START);
  for (const read of [foreign, taken]) {
    const { id, ...rest } = asOwn(read);
    expect(id).not.toBe(read.framework.id);
    expect({ ...rest, id: read.framework.id }).toEqual(read.framework);
  }
  const savedAt = '2026-01-01T00:00:00.000Z';
  const row = { framework: START.id, title: '', version: '', kind: null, revision: 1 };
  const frameworks = [{ ...row, faults: 0, savedAt, savedBy: '' }];
  const drafts = [{ framework: START.id, title: '', savedAt }];
  expect(whatIsMet(own, { frameworks: [], drafts: [] })).toBe('nothing');
  expect(whatIsMet(own, { frameworks, drafts: [] })).toBe('saved');
  expect(whatIsMet(own, { frameworks, drafts })).toBe('draft');
  expect(whatIsMet(foreign, { frameworks, drafts })).toBe('nothing');
});
