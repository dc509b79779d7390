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

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
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

/** {@link bodyTextOf} where it is an object in simple text. */
function simpleBodyOf(line: string): string | null {
  const body = bodyTextOf(line);
  return body?.startsWith('{') === true && isSimpleText(body) ? body : null;
}

/** Whether what was read of a line is what stands in it, whose body is this text. */
function isAsWritten(read: Entry | null, body: string | undefined): read is Entry {
  if (typeof read !== 'object' || read === null) return false;
  // Its depth first: to write what is too deep would end in an exception.
  if (!isObjectInOrder(read.body, 1)) return false;
  return JSON.stringify(read.body) === body && read.type.length <= MOST_TYPE;
}

/** The text of a list of lines, put together once: a sign before and behind would copy all of it again. */
function listText(lines: readonly string[]): string {
  const parts = [...lines];
  parts[0] = `[${parts[0]}`;
  parts.push(`${parts.pop()}]`);
  return parts.join(',');
}

const isTime = (at: string): boolean => Number.isFinite(Date.parse(at));
const DAY = 'YYYY-MM-DD'.length;

/**
 * The entry of a line that is surely canonical and fits the schema, as nearly all do, looked at once;
 * null where the full check has the word.
 *
 * All but the body is compared letter for letter. What stands in the place of the body is what JSON
 * writes for the body that was read, so nothing else can hide in it.
 */
export function readQuickly(line: string): Entry | null {
  const [read] = readAllQuickly([line]) ?? [];
  return read ?? null;
}

/**
 * {@link readQuickly} of lines that stand together, read as one list; null where one of them has to be
 * looked at by itself. Each body is what JSON writes for the one that was read in its place, so each
 * line is a value by itself and none reaches into the next.
 */
export function readAllQuickly(lines: readonly string[]): readonly Entry[] | null {
  const bodies: string[] = [];
  for (const line of lines) {
    const body = simpleBodyOf(line);
    if (body === null) return null;
    bodies.push(body);
  }
  const read = parsed(listText(lines)) as readonly (Entry | null)[] | null;
  if (read?.length !== lines.length) return null;
  const entries: Entry[] = [];
  let day = '';
  for (const [i, each] of read.entries()) {
    if (!isAsWritten(each, bodies[i])) return null;
    // The clock was compared letter for letter; whether a month has such a day is asked once a day.
    if (!each.at.startsWith(day) || day === '') {
      if (!isTime(each.at)) return null;
      day = each.at.slice(0, DAY);
    }
    entries.push(each);
  }
  return entries;
}
