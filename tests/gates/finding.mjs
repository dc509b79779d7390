/**
 * What a check says: how many things it looked at, and what is wrong, one line each. A check that
 * looked at nothing has proved nothing and does not pass.
 * @typedef {{ looked: number, faults: string[] }} Finding
 */

/**
 * True when a check saw something and found nothing wrong.
 * @param {Finding} finding
 */
export const passes = ({ looked, faults }) => looked > 0 && faults.length === 0;

/**
 * The faults as a person should read them.
 * @param {Finding} finding
 * @returns {string[]}
 */
export const complaints = ({ looked, faults }) =>
  looked > 0 ? faults : [...faults, 'The check looked at nothing, so it proves nothing.'];
