import type { FirstLevel, Framework, Indicator } from '../../domain/framework/framework';

export type SecondLevel = FirstLevel['groups'][number];

/** Whatever has an id in the tree: a first level, a second level, an indicator. */
export type TreeNode =
  | { readonly at: 'level'; readonly level: FirstLevel }
  | { readonly at: 'group'; readonly level: FirstLevel; readonly group: SecondLevel }
  | {
      readonly at: 'indicator';
      readonly level: FirstLevel;
      readonly group: SecondLevel;
      readonly indicator: Indicator;
    };

/** Every node in the order of the framework. */
export const nodesOf = ({ levels }: Framework): readonly TreeNode[] =>
  levels.flatMap((level) => [
    { at: 'level' as const, level },
    ...level.groups.flatMap((group) => [
      { at: 'group' as const, level, group },
      ...group.indicators.map((indicator) => ({
        at: 'indicator' as const,
        ...{ level, group, indicator },
      })),
    ]),
  ]);

/** The id of a node. */
export const idOf = (node: TreeNode): string =>
  node.at === 'level' ? node.level.id : node.at === 'group' ? node.group.id : node.indicator.id;

/** The name of a node. */
export const nameOf = (node: TreeNode): string =>
  node.at === 'level'
    ? node.level.name
    : node.at === 'group'
      ? node.group.name
      : node.indicator.name;

/** The first node of an id, or null. */
export const findNode = (framework: Framework, id: string): TreeNode | null =>
  nodesOf(framework).find((node) => idOf(node) === id) ?? null;

type Change<T> = (item: T) => T;

/** The list with what `change` makes of each item; the list itself where nothing changed. */
function mapped<T>(items: T[], change: Change<T>): T[] {
  const next = items.map(change);
  return next.some((item, place) => item !== items[place]) ? next : items;
}

const withLevels = (framework: Framework, levels: FirstLevel[]): Framework =>
  levels === framework.levels ? framework : { ...framework, levels };

/** The framework with every first level changed. */
export const changeLevels = (framework: Framework, change: Change<FirstLevel>): Framework =>
  withLevels(framework, mapped(framework.levels, change));

/** The framework with every second level changed. */
export const changeGroups = (framework: Framework, change: Change<SecondLevel>): Framework =>
  changeLevels(framework, (level) => {
    const groups = mapped(level.groups, change);
    return groups === level.groups ? level : { ...level, groups };
  });

/** The framework with every indicator changed. */
export const changeIndicators = (framework: Framework, change: Change<Indicator>): Framework =>
  changeGroups(framework, (group) => {
    const indicators = mapped(group.indicators, change);
    return indicators === group.indicators ? group : { ...group, indicators };
  });

/** The framework with each of its lists rearranged: of levels, of groups, of indicators. */
export function changeLists(
  framework: Framework,
  change: <I extends { readonly id: string }>(items: I[]) => I[],
): Framework {
  const levels = framework.levels.map((level) => ({
    ...level,
    groups: change(
      level.groups.map((group) => ({ ...group, indicators: change(group.indicators) })),
    ),
  }));
  return { ...framework, levels: change(levels) };
}
