import type { Framework, Indicator } from '../../domain/framework/framework';
import type { ScoringRule } from '../../domain/framework/scoring-rule';
import {
  changeGroups,
  changeIndicators,
  changeLevels,
  changeLists,
  findNode,
  idOf,
  nodesOf,
  type SecondLevel,
} from './framework-tree';
import { freshId } from './fresh-id';

/** Members to change; one that is given as undefined is left out from then on. */
type Changes<T> = { readonly [K in keyof T]?: T[K] | undefined };
export type DescriptionChanges = Changes<Omit<Framework, 'v' | 'id' | 'levels'>>;
export type IndicatorChanges = Changes<Omit<Indicator, 'id' | 'name' | 'weightMilli'>>;

/** One edit of a framework, as data. Whatever names an id that is not there changes nothing. */
export type FrameworkEdit =
  | { readonly kind: 'described'; readonly change: DescriptionChanges }
  /** A new first level (null), second level or indicator at the end of `within`. */
  | { readonly kind: 'added'; readonly within: string | null }
  | { readonly kind: 'removed'; readonly id: string }
  /** Up or down among its neighbours; at the end it stays. */
  | { readonly kind: 'moved'; readonly id: string; readonly by: -1 | 1 }
  /** A second level to the end of another first level, an indicator to that of another second one. */
  | { readonly kind: 'rehomed'; readonly id: string; readonly to: string }
  | { readonly kind: 'renamed'; readonly id: string; readonly name: string }
  /** Gives the later one of two nodes with the same id an id of its own. */
  | { readonly kind: 'renumbered'; readonly id: string }
  /** Weights in thousandths by indicator. */
  | { readonly kind: 'weighed'; readonly weights: Readonly<Record<string, number>> }
  | { readonly kind: 'detailed'; readonly id: string; readonly change: IndicatorChanges }
  | { readonly kind: 'replaced'; readonly framework: Framework };

type EditOf<K extends FrameworkEdit['kind']> = Extract<FrameworkEdit, { kind: K }>;

function withChanges<T extends object>(of: T, change: object): T {
  const entries = Object.entries({ ...of, ...change }).filter(([, value]) => value !== undefined);
  // Only optional members can be given as undefined and be left out.
  return Object.fromEntries(entries) as T;
}

const firstRule = (id: string): ScoringRule => ({
  kind: 'checkpoints',
  points: [{ id: `${id}-1`, text: '' }],
  partlyPpm: 500_000,
});

const newIndicator = (id: string): Indicator => ({
  ...{ id, name: '', explanation: '', basis: '', weightMilli: 0, rule: firstRule(id) },
});

function add(framework: Framework, { within }: EditOf<'added'>): Framework {
  const id = freshId(framework, within);
  if (within === null) {
    return { ...framework, levels: [...framework.levels, { id, name: '', groups: [] }] };
  }
  const place = findNode(framework, within);
  if (place?.at === 'level') {
    return changeLevels(framework, (level) =>
      level === place.level
        ? { ...level, groups: [...level.groups, { id, name: '', indicators: [] }] }
        : level,
    );
  }
  if (place?.at !== 'group') return framework;
  return changeGroups(framework, (group) =>
    group === place.group
      ? { ...group, indicators: [...group.indicators, newIndicator(id)] }
      : group,
  );
}

function remove(framework: Framework, { id }: EditOf<'removed'>): Framework {
  if (findNode(framework, id) === null) return framework;
  return changeLists(framework, (items) => items.filter((item) => item.id !== id));
}

function move(framework: Framework, { id, by }: EditOf<'moved'>): Framework {
  let moved = false;
  const next = changeLists(framework, (items) => {
    const from = items.findIndex((item) => item.id === id);
    const [item, other] = [items[from], items[from + by]];
    if (moved || item === undefined || other === undefined) return items;
    moved = true;
    const swapped = [...items];
    [swapped[from], swapped[from + by]] = [other, item];
    return swapped;
  });
  return moved ? next : framework;
}

function rehome(framework: Framework, { id, to }: EditOf<'rehomed'>): Framework {
  const [node, home] = [findNode(framework, id), findNode(framework, to)];
  if (node?.at === 'group' && home?.at === 'level' && home.level !== node.level) {
    return changeLevels(framework, (level) => {
      if (level === home.level) return { ...level, groups: [...level.groups, node.group] };
      if (level !== node.level) return level;
      return { ...level, groups: level.groups.filter((group) => group !== node.group) };
    });
  }
  if (node?.at !== 'indicator' || home?.at !== 'group' || home.group === node.group) {
    return framework;
  }
  const others = (group: SecondLevel) =>
    group.indicators.filter((indicator) => indicator !== node.indicator);
  return changeGroups(framework, (group) => {
    if (group === home.group) {
      return { ...group, indicators: [...group.indicators, node.indicator] };
    }
    return group === node.group ? { ...group, indicators: others(group) } : group;
  });
}

function rename(framework: Framework, { id, name }: EditOf<'renamed'>): Framework {
  const named = <T extends { id: string; name: string }>(item: T): T =>
    item.id === id && item.name !== name ? { ...item, name } : item;
  return changeIndicators(changeGroups(changeLevels(framework, named), named), named);
}

function renumber(framework: Framework, { id }: EditOf<'renumbered'>): Framework {
  const [, twin] = nodesOf(framework).filter((node) => idOf(node) === id);
  if (twin === undefined) return framework;
  const within = twin.at === 'level' ? null : twin.at === 'group' ? twin.level.id : twin.group.id;
  const fresh = freshId(framework, within);
  switch (twin.at) {
    case 'level':
      return changeLevels(framework, (each) =>
        each === twin.level ? { ...each, id: fresh } : each,
      );
    case 'group':
      return changeGroups(framework, (each) =>
        each === twin.group ? { ...each, id: fresh } : each,
      );
    case 'indicator':
      return changeIndicators(framework, (each) =>
        each === twin.indicator ? { ...each, id: fresh } : each,
      );
  }
}

const weigh = (framework: Framework, { weights }: EditOf<'weighed'>): Framework =>
  changeIndicators(framework, (indicator) => {
    const weightMilli = weights[indicator.id];
    const same = weightMilli === undefined || weightMilli === indicator.weightMilli;
    return same ? indicator : { ...indicator, weightMilli };
  });

/** The framework after an edit; the very same one where the edit changes nothing. */
export function applyEdit(framework: Framework, edit: FrameworkEdit): Framework {
  switch (edit.kind) {
    case 'described':
      return withChanges(framework, edit.change);
    case 'added':
      return add(framework, edit);
    case 'removed':
      return remove(framework, edit);
    case 'moved':
      return move(framework, edit);
    case 'rehomed':
      return rehome(framework, edit);
    case 'renamed':
      return rename(framework, edit);
    case 'renumbered':
      return renumber(framework, edit);
    case 'weighed':
      return weigh(framework, edit);
    case 'detailed':
      return changeIndicators(framework, (indicator) =>
        indicator.id === edit.id ? withChanges(indicator, edit.change) : indicator,
      );
    case 'replaced':
      return edit.framework;
  }
}
