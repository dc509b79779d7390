import fc from 'fast-check';
import type { FrameworkEdit } from '../../src/desk/frameworks/framework-edit';
import { idOf, nodesOf } from '../../src/desk/frameworks/framework-tree';
import type { Framework, Indicator } from '../../src/domain/framework/framework';

/** A framework of levels with groups with so many indicators each, weights of a point. */
export function madeFramework(shape: readonly (readonly number[])[]): Framework {
  const indicator = (id: string): Indicator => ({
    ...{ id, name: `指标${id}`, explanation: '', basis: '依据', weightMilli: 1000 },
    rule: { kind: 'judgement', guidance: '按情况评定' },
  });
  return {
    ...{ v: 1, id: 'made', version: '1', title: '试验体系', source: '示例', weights: 'sample' },
    levels: shape.map((groups, l) => ({
      ...{ id: `L${l}`, name: `一级${l}` },
      groups: groups.map((count, g) => ({
        ...{ id: `L${l}G${g}`, name: `二级${g}` },
        indicators: Array.from({ length: count }, (_, i) => indicator(`L${l}G${g}I${i}`)),
      })),
    })),
    rounding: { decimals: 2, mode: 'halfUp', at: 'indicator' },
    grades: [
      { label: '优', fromMilli: 90_000 },
      { label: '差', fromMilli: 0 },
    ],
  };
}

/** A tree of any shape, empty groups and levels among them. */
export const anyShape: fc.Arbitrary<Framework> = fc
  .array(fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 4 }), { maxLength: 4 })
  .map(madeFramework);

/** An edit as numbers that choose its kind and nodes, made real by the framework that it meets. */
export const anyEdit = fc.tuple(fc.nat(6), fc.nat(60), fc.nat(60), fc.boolean());

/** The edit that `chosen` means in a framework. */
export function editIn(
  framework: Framework,
  [kind, first, second, up]: readonly [number, number, number, boolean],
): FrameworkEdit {
  const ids = nodesOf(framework).map(idOf);
  const id = ids[first % Math.max(1, ids.length)] ?? 'none';
  const to = ids[second % Math.max(1, ids.length)] ?? 'none';
  const edits: readonly FrameworkEdit[] = [
    { kind: 'added', within: second % 4 === 0 ? null : id },
    { kind: 'removed', id },
    { kind: 'moved', id, by: up ? -1 : 1 },
    { kind: 'rehomed', id, to },
    { kind: 'renamed', id, name: `名${second}` },
    { kind: 'weighed', weights: { [id]: second * 100 } },
    { kind: 'renumbered', id },
  ];
  return edits[kind] ?? { kind: 'removed', id: 'none' };
}
