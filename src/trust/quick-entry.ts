import type { Entry } from '../domain/journal/entry';
import { isObjectInOrder, isSimpleText } from './quick-canonical';

const ID = '[A-Za-z0-9_-]{21}[AQgw]';
// Of fewer digits than the least number that is not safe.
const COUNT = '(?:0|[1-9]\\d{0,14})';
const DATE = '\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])';
const TIME = '(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(?:\\.\\d{3})?';
const OFFSET = '(?:Z|[+-](?:[01]\\d|2[0-3]):[0-5]\\d)';

const BEFORE = new RegExp(`\\{"at":"${DATE}T${TIME}${OFFSET}","body":`, 'y');
const BODY_ENDS = ',"journal":"';
/** What follows a body, with at most one other journal seen. */
const AFTER = new RegExp(
  `,"journal":"${ID}","mono":\\{"ms":${COUNT},"session":"${ID}"\\}` +
    `,"prev":(?:null|"[0-9a-f]{64}"),"seen":\\{(?:"${ID}":${COUNT})?\\},"seq":${COUNT}` +
    ',"type":"[a-z][a-zA-Z]*(?:\\.[a-z][a-zA-Z]*)+","v":1\\}$',
  'y',
);
const MOST_TYPE = 64;

function parsed(line: string): Entry | null {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

/** What stands in the place of the body of a line whose other members are spelled as they must be. */
function bodyTextOf(line: string): string | null {
  BEFORE.lastIndex = 0;
  if (!BEFORE.test(line)) return null;
  const from = BEFORE.lastIndex;
  const to = line.lastIndexOf(BODY_ENDS);
  if (to < from) return null;
  AFTER.lastIndex = to;
  return AFTER.test(line) ? line.slice(from, to) : null;
}

/**
 * The entry of a line that is surely canonical and fits the schema, as nearly all do, looked at once;
 * null where the full check has the word.
 *
 * All but the body is compared letter for letter. What stands in the place of the body is what JSON
 * writes for the body that was read, so nothing else can hide in it.
 */
export function readQuickly(line: string): Entry | null {
  const body = bodyTextOf(line);
  if (body === null || !body.startsWith('{') || !isSimpleText(body)) return null;
  const read = parsed(line);
  // Its depth first: to write what is too deep would end in an exception.
  if (read === null || !isObjectInOrder(read.body, 1)) return null;
  if (JSON.stringify(read.body) !== body || read.type.length > MOST_TYPE) return null;
  return Number.isFinite(Date.parse(read.at)) ? read : null;
}
