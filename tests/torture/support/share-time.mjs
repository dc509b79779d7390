/** Experiments of which one round takes long: what they take more than their share, all others give. */
const LONG_ROUNDS = [
  'hostile-intake',
  'hostile-words',
  'hostile-presses',
  'upgrade',
  'kill',
  'kill-acts',
];

/**
 * The order in which experiments are played: those of long rounds first, so that the rest can share
 * what is left.
 * @param {readonly string[]} names
 */
export const inOrder = (names) => [
  ...LONG_ROUNDS.filter((name) => names.includes(name)),
  ...names.filter((name) => !LONG_ROUNDS.includes(name)),
];

/**
 * How long the next experiment may take, its start included; 0 where nothing bounds it.
 * @param {{ totalMs: number, spentMs: number, toCome: number }} run `toCome` counts the next one too
 */
export function shareOf({ totalMs, spentMs, toCome }) {
  if (totalMs === 0) return 0;
  // One round of each is played, however late it is.
  return Math.max(1, Math.floor((totalMs - spentMs) / toCome));
}
