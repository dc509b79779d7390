import type { FirstLevel } from '../../framework/framework';

/**
 * Levels with other weights.
 *
 * @param weights in thousandths of a point, by the id of the third-level indicator
 * @throws Error when an indicator has no weight: the frame and its weights were written apart
 */
export const reweighed = (
  levels: readonly FirstLevel[],
  weights: Readonly<Record<string, number>>,
): FirstLevel[] => {
  const weightOf = (id: string): number => {
    const weightMilli = weights[id];
    if (weightMilli === undefined) throw new Error(`No weight for ${id}.`);
    return weightMilli;
  };
  return levels.map((level) => ({
    ...level,
    groups: level.groups.map((group) => ({
      ...group,
      indicators: group.indicators.map((each) => ({ ...each, weightMilli: weightOf(each.id) })),
    })),
  }));
};
