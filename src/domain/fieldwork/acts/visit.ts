import { code, randomId } from '../../kernel/identifier';
import { plainText } from '../../kernel/plain-text';
import { indexNumber } from '../index-number';
import { notedPosition } from '../noted-position';

/** Bodies of the entries that open and close a visit to a site. */
export const visitBegan = {
  visit: randomId,
  site: code,
  indexNo: indexNumber,
  purpose: plainText(1, 500),
  agenda: plainText(0, 2000),
  position: notedPosition,
};

export const visitEnded = { visit: randomId, position: notedPosition, summary: plainText(0, 2000) };
