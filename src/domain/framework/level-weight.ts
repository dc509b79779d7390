import type { FirstLevel, Framework } from './framework';

type SecondLevel = FirstLevel['groups'][number];

const sumOf = (groups: readonly SecondLevel[]): number =>
  groups
    .flatMap(({ indicators }) => indicators)
    .reduce((sum, { weightMilli }) => sum + weightMilli, 0);

/** The weight of a first level, in thousandths of a point. */
export const levelWeightMilli = ({ groups }: FirstLevel): number => sumOf(groups);

/** The first levels of these names together, in thousandths; a name that none has adds nothing. */
export const levelsWeightMilli = ({ levels }: Framework, names: readonly string[]): number =>
  levels
    .filter(({ name }) => names.includes(name))
    .reduce((sum, level) => sum + levelWeightMilli(level), 0);

/** The second levels of these names within the first level called `of`, in thousandths. */
export const groupsWeightMilli = (
  { levels }: Framework,
  of: string,
  names: readonly string[],
): number =>
  sumOf(
    levels
      .filter(({ name }) => name === of)
      .flatMap(({ groups }) => groups)
      .filter(({ name }) => names.includes(name)),
  );
