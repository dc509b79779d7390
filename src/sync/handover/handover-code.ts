import { fromBase64Url } from '../../trust/bytes';

// 32 signs that nobody takes for one another: no I, O, 0 or 1.
const SIGNS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const LENGTH = 12;
const GROUP = 4;

/** A fresh code of sixty random bits to be read from one screen and typed on another: `ABCD-EFGH-JKLM`. */
export function makeHandoverCode(newId: () => string): string {
  const random = fromBase64Url(newId());
  if (!random.ok) throw new Error('an id is base64url');
  const signs = [...random.value.subarray(0, LENGTH)].map((byte) => SIGNS[byte % SIGNS.length]);
  const groups = [];
  for (let i = 0; i < LENGTH; i += GROUP) groups.push(signs.slice(i, i + GROUP).join(''));
  return groups.join('-');
}
