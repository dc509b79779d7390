// Steps that read well: degrees, then minutes and seconds as decimals that people copy from a GPS.
const STEPS = [10, 5, 2, 1, 0.5, 0.2, 0.1, 0.05, 0.02, 0.01, 0.005, 0.002, 0.001, 0.0005, 0.0002];
const FINEST = 0.0001;

/** The distance between lines, in degrees, so that a span has two of them at least and seven at most. */
export const graticuleStep = (spanDegrees: number): number =>
  STEPS.find((step) => spanDegrees / step >= 2.5) ?? FINEST;

/** The multiples of `step` from `from` to `to`, counted in whole steps so that no error adds up. */
export function graticuleLines(from: number, to: number, step: number): readonly number[] {
  const first = Math.ceil(from / step);
  const count = Math.max(0, Math.floor(to / step) - first + 1);
  return Array.from({ length: count }, (_, i) => Number(((first + i) * step).toFixed(4)));
}
