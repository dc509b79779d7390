import { CATALOGUE } from '../../../src/domain/catalogue/catalogue';
import type { Framework, Indicator } from '../../../src/domain/framework/framework';
import { indicatorsOf } from '../../../src/domain/framework/framework';

const BEYOND_PROJECTS =
  /^(department|investment|ppp|procurement|service|social|special|subnational)/;

/** Entries of the catalogue that this part of it is about. */
export const BUILT_IN = CATALOGUE.flatMap((entry) =>
  'framework' in entry && BEYOND_PROJECTS.test(entry.framework.id) ? [entry] : [],
);

/** A built-in framework by its id. */
export function builtIn(id: string): Framework {
  const entry = BUILT_IN.find(({ framework }) => framework.id === id);
  if (entry === undefined) throw new Error(`no framework ${id}`);
  return entry.framework;
}

export const named = (framework: Framework, name: string): readonly Indicator[] =>
  indicatorsOf(framework).filter((each) => each.name === name);

/** First level → second level → third levels, by name. */
export const outline = ({ levels }: Framework): Record<string, Record<string, string[]>> =>
  Object.fromEntries(
    levels.map(({ name, groups }) => [
      name,
      Object.fromEntries(groups.map((group) => [group.name, group.indicators.map((i) => i.name)])),
    ]),
  );

/** Names of second levels by first level. */
export const groupNames = ({ levels }: Framework): Record<string, string[]> =>
  Object.fromEntries(levels.map(({ name, groups }) => [name, groups.map((group) => group.name)]));

/** Points of first levels by name. */
export const levelPoints = ({ levels }: Framework): Record<string, number> =>
  Object.fromEntries(
    levels.map(({ name, groups }) => [
      name,
      groups
        .flatMap(({ indicators }) => indicators)
        .reduce((sum, { weightMilli }) => sum + weightMilli, 0) / 1000,
    ]),
  );

/** The framework with the weight of one indicator changed by some thousandths. */
export const reweighed = (framework: Framework, changes: Record<string, number>): Framework => ({
  ...framework,
  levels: framework.levels.map((level) => ({
    ...level,
    groups: level.groups.map((group) => ({
      ...group,
      indicators: group.indicators.map((each) => ({
        ...each,
        weightMilli: each.weightMilli + (changes[each.id] ?? 0),
      })),
    })),
  })),
});
