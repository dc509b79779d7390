/** A letter for a first level: A, B … Z, AA … */
function letters(index: number): string {
  const above = Math.floor(index / 26) - 1;
  const letter = String.fromCharCode(65 + (index % 26));
  return above < 0 ? letter : `${letters(above)}${letter}`;
}

/** The code of a first level by its place (from zero), of which nothing in `used` is. */
export const levelCode = (index: number, used: Set<string>): string => unused(letters(index), used);

/**
 * The code of what stands at a place (from zero) below another: A1 below A, A11 below A1. From the
 * tenth on a hyphen keeps A1-11 apart from A11-1.
 */
export const codeBelow = (above: string, index: number, used: Set<string>): string =>
  unused(`${above}${index < 9 && !above.includes('-') ? '' : '-'}${index + 1}`, used);

function unused(wanted: string, used: Set<string>): string {
  let code = wanted;
  for (let more = 2; used.has(code); more += 1) code = `${wanted}.${more}`;
  used.add(code);
  return code;
}
