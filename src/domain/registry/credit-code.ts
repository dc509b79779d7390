const CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const LENGTH = 18;

/** Why a text is no unified social credit code. */
export type CreditCodeFault = 'length' | 'characters' | 'checkDigit';

/**
 * The last character of a unified social credit code (GB 32100-2015): 31 less the weighted sum of the
 * 17 before it modulo 31, with the weights 3^(i-1) modulo 31; 31 is written 0.
 * @param body the first 17 characters, each of the standard's 31
 */
export function creditCheckCharacter(body: string): string {
  let weight = 1;
  let sum = 0;
  for (const each of body) {
    sum += CHARACTERS.indexOf(each) * weight;
    weight = (weight * 3) % 31;
  }
  return CHARACTERS.charAt((31 - (sum % 31)) % 31);
}

/**
 * What is wrong with a unified social credit code, or null. Codes of the early pilots carry another
 * check digit and are in use, so that one fault may be overruled by whoever has seen the licence.
 */
export function creditCodeFault(text: string): CreditCodeFault | null {
  if (text.length !== LENGTH) return 'length';
  if (![...text].every((each) => CHARACTERS.includes(each))) return 'characters';
  return creditCheckCharacter(text.slice(0, -1)) === text.at(-1) ? null : 'checkDigit';
}
