import type { Convening } from './convening';

/** What a member is asked to score in a round: their part's indicators less what they left. */
export function askedOf(
  { parts, members }: Pick<Convening, 'parts' | 'members'>,
  person: string,
  indicators: readonly string[],
  recusedFrom: 'all' | readonly string[],
): readonly string[] {
  const member = members.find((each) => each.person === person);
  const part = parts.find(({ id }) => id === member?.part);
  if (part === undefined || recusedFrom === 'all') return [];
  const own = new Set(part.indicators);
  const left = new Set(recusedFrom);
  return indicators.filter((indicator) => own.has(indicator) && !left.has(indicator));
}

/** Every indicator that any part of the panel scores, once, in the order in which they are named. */
export const conveningIndicators = ({ parts }: Pick<Convening, 'parts'>): readonly string[] => [
  ...new Set(parts.flatMap(({ indicators }) => indicators)),
];
