/** A vector on which this code and its publisher differ; without `because` nobody can say why. */
export interface Deviation {
  readonly vector: string;
  readonly because: string | null;
}

/** How a set of published vectors fared. */
export interface VectorTally {
  readonly name: string;
  readonly total: number;
  readonly deviations: readonly Deviation[];
}

/** `merkle inclusion 98/98`, then a line for each deviation. */
export function tallyLines({ name, total, deviations }: VectorTally): string[] {
  return [
    `${name} ${total - deviations.length}/${total}`,
    ...deviations.map(({ vector, because }) => `  ${vector}: ${because ?? 'UNEXPLAINED'}`),
  ];
}

/** Every deviation is explained, and there was something to look at. */
export const tallyHolds = ({ total, deviations }: VectorTally): boolean =>
  total > 0 && deviations.every(({ because }) => because !== null);
