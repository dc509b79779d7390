import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeHistory, startHistory } from '../../../src/desk/frameworks/edit-history';
import { applyEdit, type FrameworkEdit } from '../../../src/desk/frameworks/framework-edit';
import { idOf, nodesOf, type TreeNode } from '../../../src/desk/frameworks/framework-tree';
import type { Framework } from '../../../src/domain/framework/framework';
import { readDraft } from '../../../src/domain/framework/framework-draft';
import { anyEdit, anyShape, editIn, madeFramework } from '../../support/made-frameworks';

const SEED = { seed: 20_261_125 };
const edits = fc.array(anyEdit, { maxLength: 30 });
const idsOf = (framework: Framework): string[] => nodesOf(framework).map(idOf);

const own = (node: TreeNode): unknown => {
  if (node.at === 'indicator') return node.indicator;
  return node.at === 'group' ? node.group.name : node.level.name;
};
/** Every node by id, with what is its own and not what stands in it. */
const contents = (framework: Framework): Map<string, unknown> =>
  new Map(nodesOf(framework).map((node) => [idOf(node), own(node)]));

describe('edits of a framework', () => {
  it('[FE9] any sequence of edits keeps ids unique and the form of a draft', () => {
    fc.assert(
      fc.property(anyShape, edits, (start, chosen) => {
        const end = chosen.reduce((now, each) => applyEdit(now, editIn(now, each)), start);
        expect(new Set(idsOf(end)).size).toBe(idsOf(end).length);
        expect(readDraft(end).ok).toBe(true);
      }),
      SEED,
    );
  });

  it('[FE9] ids are named after what they stand in', () => {
    let framework = madeFramework([]);
    for (const within of [null, 'A', 'A1', 'A1', null]) {
      framework = applyEdit(framework, { kind: 'added', within });
    }
    expect(idsOf(framework)).toEqual(['A', 'A1', 'A11', 'A12', 'B']);
    const again = applyEdit(applyEdit(framework, { kind: 'removed', id: 'A11' }), {
      ...{ kind: 'added', within: 'A1' },
    });
    expect(idsOf(again)).toEqual(['A', 'A1', 'A12', 'A11', 'B']);
  });

  it('[FE11] moving and rehoming lose no node and change none', () => {
    const moves = fc.tuple(fc.constantFrom(2, 3), fc.nat(60), fc.nat(60), fc.boolean());
    fc.assert(
      fc.property(anyShape, fc.array(moves, { maxLength: 40 }), (start, chosen) => {
        const end = chosen.reduce((now, each) => applyEdit(now, editIn(now, each)), start);
        expect([...contents(end)].sort()).toEqual([...contents(start)].sort());
      }),
      SEED,
    );
  });

  it('[FE11] an indicator moves up among its neighbours, and to the end of another group', () => {
    const start = madeFramework([[2, 1]]);
    const up = applyEdit(start, { kind: 'moved', id: 'L0G0I1', by: -1 });
    expect(idsOf(up)).toEqual(['L0', 'L0G0', 'L0G0I1', 'L0G0I0', 'L0G1', 'L0G1I0']);
    expect(applyEdit(up, { kind: 'moved', id: 'L0G0I1', by: -1 })).toBe(up);
    const away = applyEdit(start, { kind: 'rehomed', id: 'L0G0I0', to: 'L0G1' });
    expect(idsOf(away)).toEqual(['L0', 'L0G0', 'L0G0I1', 'L0G1', 'L0G1I0', 'L0G0I0']);
  });

  it('[FE12] an edit of what is not there gives the very same framework', () => {
    const start = madeFramework([[2], [1]]);
    const nowhere: readonly FrameworkEdit[] = [
      { kind: 'added', within: 'none' },
      { kind: 'removed', id: 'none' },
      { kind: 'moved', id: 'none', by: 1 },
      { kind: 'rehomed', id: 'none', to: 'L0G0' },
      { kind: 'rehomed', id: 'L0G0I0', to: 'L1' },
      { kind: 'renamed', id: 'none', name: 'x' },
      { kind: 'renumbered', id: 'L0' },
      { kind: 'weighed', weights: { none: 5, L0G0I0: 1000 } },
      { kind: 'detailed', id: 'none', change: { basis: 'x' } },
    ];
    for (const edit of nowhere) expect(applyEdit(start, edit), edit.kind).toBe(start);
  });

  it('[FE13] the later of two nodes with one id gets an id of its own', () => {
    const start = madeFramework([[1], [1]]);
    const [first, second] = start.levels;
    if (first === undefined || second === undefined) throw new Error('two levels were made');
    const twins = { ...start, levels: [first, { ...second, id: first.id }] };
    const fixed = applyEdit(twins, { kind: 'renumbered', id: first.id });
    expect(fixed.levels.map(({ id }) => id)).toEqual(['L0', 'A']);
    expect(fixed.levels[1]?.groups).toBe(second.groups);
  });

  it('[FE12] a member that is given as undefined is left out', () => {
    const start = { ...madeFramework([[1]]), secondLookMilli: 500 };
    const without = applyEdit(start, { kind: 'described', change: { secondLookMilli: undefined } });
    expect(Object.keys(without)).not.toContain('secondLookMilli');
    expect(readDraft(without).ok).toBe(true);
  });
});

describe('the history of edits', () => {
  it('[FE10] undo leads back through the very frameworks that were there, redo forward', () => {
    fc.assert(
      fc.property(anyShape, edits, (start, chosen) => {
        let history = startHistory(start);
        const seen = [start];
        for (const each of chosen) {
          history = changeHistory(history, { kind: 'edit', edit: editIn(history.present, each) });
          if (history.present !== seen.at(-1)) seen.push(history.present);
        }
        for (const framework of [...seen].reverse().slice(1)) {
          history = changeHistory(history, { kind: 'undo' });
          expect(history.present).toBe(framework);
        }
        expect(changeHistory(history, { kind: 'undo' })).toBe(history);
        for (const framework of seen.slice(1)) {
          history = changeHistory(history, { kind: 'redo' });
          expect(history.present).toBe(framework);
        }
        expect(changeHistory(history, { kind: 'redo' })).toBe(history);
      }),
      SEED,
    );
  });

  it('[FE10] a name typed letter by letter is one step until the field is left', () => {
    const start = madeFramework([[1]]);
    const type = (name: string) =>
      ({ kind: 'edit', edit: { kind: 'renamed', id: 'L0', name }, field: 'name:L0' }) as const;
    let history = [type('新'), type('新名')].reduce(changeHistory, startHistory(start));
    expect(history.past).toEqual([start]);
    history = changeHistory(changeHistory(history, { kind: 'settle' }), type('新名字'));
    history = changeHistory(history, { kind: 'undo' });
    expect(history.present.levels[0]?.name).toBe('新名');
    history = changeHistory(history, { kind: 'undo' });
    expect(history.present).toBe(start);
  });

  it('[FE10] an edit after undo takes the place of what was undone', () => {
    const start = madeFramework([[1]]);
    const rename = (name: string) =>
      ({ kind: 'edit', edit: { kind: 'renamed', id: 'L0', name } }) as const;
    const undone = changeHistory(changeHistory(startHistory(start), rename('甲')), {
      kind: 'undo',
    });
    expect(changeHistory(undone, rename('乙')).future).toEqual([]);
  });
});
