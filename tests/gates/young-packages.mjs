/** A version that was put out by a thief of an account is mostly found within days. */
const DAYS = 14;
const DAY_MS = 86_400_000;

/**
 * @typedef {object} Release
 * @property {string} name
 * @property {string} version
 * @property {string} released when the registry took it, ISO 8601
 * @property {string} adopted when the project took it, ISO 8601
 */

/**
 * Versions that were young when they came, and those that still are.
 * @param {readonly Release[]} releases
 * @param {number} now milliseconds since 1970
 * @returns {{ atAdoption: string[], still: string[] }} one line each, with the age in whole days
 */
export function youngPackages(releases, now) {
  /** @param {Release} release @param {number} at */
  const ageAt = ({ released }, at) => Math.floor((at - Date.parse(released)) / DAY_MS);
  /** @param {(release: Release) => number} moment */
  const youngAt = (moment) =>
    releases.flatMap((release) => {
      const days = ageAt(release, moment(release));
      return days < DAYS ? [`${release.name} ${release.version}: ${days} days`] : [];
    });
  return { atAdoption: youngAt(({ adopted }) => Date.parse(adopted)), still: youngAt(() => now) };
}
