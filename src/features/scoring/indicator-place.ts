import { type Framework, type Indicator, indicatorsOf } from '../../domain/framework/framework';

/** Where an indicator stands: its level and group by name, its neighbours in order. */
export interface IndicatorPlace {
  readonly indicator: Indicator;
  readonly level: string;
  readonly group: string;
  /** From 1. */
  readonly number: number;
  readonly count: number;
  readonly previous: Indicator | null;
  readonly next: Indicator | null;
}

/** The place of an indicator in its framework, null when the framework has no such one. */
export function placeOf(framework: Framework, id: string): IndicatorPlace | null {
  const all = indicatorsOf(framework);
  const index = all.findIndex((indicator) => indicator.id === id);
  const indicator = all[index];
  if (indicator === undefined) return null;
  for (const level of framework.levels) {
    const group = level.groups.find((each) => each.indicators.includes(indicator));
    if (group === undefined) continue;
    return {
      indicator,
      level: level.name,
      group: group.name,
      number: index + 1,
      count: all.length,
      previous: all[index - 1] ?? null,
      next: all[index + 1] ?? null,
    };
  }
  return null;
}

/**
 * The first unfinished indicator after `current` in the order of the framework, going on from the
 * top; `current` itself only when it is the last one left. Null when all are finished.
 */
export function nextUnfinished(
  indicators: readonly string[],
  unfinished: ReadonlySet<string>,
  current: string | null,
): string | null {
  const start = current === null ? 0 : indicators.indexOf(current) + 1;
  const turned = [...indicators.slice(start), ...indicators.slice(0, start)];
  return turned.find((id) => unfinished.has(id)) ?? null;
}
