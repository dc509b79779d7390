import { type Framework, type Indicator, indicatorsOf } from '../../domain/framework/framework';
import type { FactLabel } from '../../text/framework-sheet-words';
import { canonicalText } from '../../trust/canonical';

/** What an import would change in the framework that is open. Names of indicators, in order. */
export interface ImportDifference {
  /** Parts of the description. */
  readonly facts: readonly FactLabel[];
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly weighed: readonly {
    readonly name: string;
    readonly beforeMilli: number;
    readonly afterMilli: number;
  }[];
  /** Changed in more than their weight. */
  readonly changed: readonly string[];
  /** Levels and groups, or the order, are others. */
  readonly rearranged: boolean;
}

/** By what an indicator is known again: a table of others has no ids that mean anything. */
export type KnownBy = 'id' | 'name';

const FACTS: readonly (readonly [FactLabel, keyof Framework])[] = [
  ['title', 'title'],
  ['version', 'version'],
  ['source', 'source'],
  ['kind', 'kind'],
  ['weights', 'weights'],
  ['rounding', 'rounding'],
  ['grades', 'grades'],
  ['caps', 'ratingCaps'],
  ['secondLook', 'secondLookMilli'],
  ['panelMembers', 'panelMembers'],
  ['weightRules', 'weightRules'],
  ['conclusions', 'conclusions'],
  ['notes', 'notes'],
];

const alike = (a: unknown, b: unknown): boolean =>
  a === b || (a !== undefined && b !== undefined && canonicalText([a]) === canonicalText([b]));

/** Indicators by what they are known by; of several that share it each has its number. */
function keyed(framework: Framework, by: KnownBy): ReadonlyMap<string, Indicator> {
  const seen = new Map<string, number>();
  return new Map(
    indicatorsOf(framework).map((indicator) => {
      const number = seen.get(indicator[by]) ?? 0;
      seen.set(indicator[by], number + 1);
      return [`${number} ${indicator[by]}`, indicator];
    }),
  );
}

const outline = ({ levels }: Framework, by: KnownBy): unknown =>
  levels.map((level) => [
    level.name,
    level.groups.map((group) => [group.name, group.indicators.map((each) => each[by])]),
  ]);

const isSameButWeight = (a: Indicator, b: Indicator): boolean =>
  alike({ ...a, id: '', weightMilli: 0 }, { ...b, id: '', weightMilli: 0 });

/** What differs between the framework that is open and one that would take its place. */
export function differenceOf(before: Framework, after: Framework, by: KnownBy): ImportDifference {
  const [was, is] = [keyed(before, by), keyed(after, by)];
  const both = [...was].flatMap(([key, old]) => {
    const now = is.get(key);
    return now === undefined ? [] : [{ old, now }];
  });
  const added = [...is].flatMap(([key, { name }]) => (was.has(key) ? [] : [name]));
  const removed = [...was].flatMap(([key, { name }]) => (is.has(key) ? [] : [name]));
  const weighed = both.filter(({ old, now }) => old.weightMilli !== now.weightMilli);
  const changed = both.filter(({ old, now }) => !isSameButWeight(old, now));
  const facts = FACTS.filter(([, member]) => !alike(before[member], after[member]));
  return {
    ...{ added, removed },
    facts: facts.map(([label]) => label),
    weighed: weighed.map(({ old, now }) => ({
      ...{ name: now.name, beforeMilli: old.weightMilli, afterMilli: now.weightMilli },
    })),
    changed: changed.map(({ now }) => now.name),
    rearranged:
      added.length + removed.length === 0 && !alike(outline(before, by), outline(after, by)),
  };
}

/** True where a framework would take the place of one that is the same in all but its own id. */
export const isSameFramework = (before: Framework, after: Framework): boolean =>
  alike({ ...before, id: '' }, { ...after, id: '' });
