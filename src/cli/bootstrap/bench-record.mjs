/** @typedef {import('./bench-page.mjs').Recordings} Recordings */

/**
 * What was measured before, with what was measured now in its place: a benchmark that did not run
 * keeps its rows, its date and its machine.
 * @param {Recordings} before @param {Recordings} found
 * @returns {Recordings} by name, in order
 */
export function recordedWith(before, found) {
  const all = Object.entries({ ...before, ...found });
  return Object.fromEntries(all.sort(([a], [b]) => (a < b ? -1 : 1)));
}
