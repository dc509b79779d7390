import type { Framework } from '../../domain/framework/framework';
import type { Grid } from '../../domain/sheet/grid';
import { DATA_WORDS, FRAMEWORK_SHEETS } from '../../text/framework-sheet-words';
import { canonicalText } from '../../trust/canonical';
import { sha256Hex } from '../../trust/digest';
import { type OutSheet, textCell } from '../sheet/out-sheet';

/** Characters of a part, well below what a cell holds. */
const PART = 30_000;
/** Rows above the parts: the warning, and the digest. */
const ABOVE = 2;

// What a workbook, or a program that saves it again, may drop, fold or take for an escape.
const FRAGILE = /[_\u007F-\u00A0\u2028\u2029\uD800-\uFEFF\uFFF0-\uFFFF]/g;

const escaped = (text: string): string =>
  text.replace(FRAGILE, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** A part between bars, since blanks at the ends of a cell do not last. */
const fenced = (part: string): string => `|${part}|`;

function partsOf(text: string): readonly string[] {
  const parts: string[] = [];
  for (let from = 0; from < text.length; from += PART) parts.push(text.slice(from, from + PART));
  return parts;
}

/** The sheet that carries the framework itself: its canonical JSON in parts, and their SHA-256. */
export async function layOutData(framework: Framework): Promise<OutSheet> {
  const canonical = canonicalText(framework);
  const parts = partsOf(escaped(canonical));
  return {
    name: FRAMEWORK_SHEETS.data,
    rows: [
      [textCell(DATA_WORDS.warning, 1, 2), null],
      [textCell(DATA_WORDS.digest), textCell(await sha256Hex(canonical))],
      ...parts.map((part, index) => [
        textCell(DATA_WORDS.part(index + 1, parts.length)),
        textCell(fenced(part)),
      ]),
    ],
    widths: [22, 80],
    headRows: 1,
  };
}

/** The data that a sheet of this kind carries; null where it is not as it was written. */
export async function readData({ rows }: Grid): Promise<unknown> {
  const digest = rows[ABOVE - 1]?.[1]?.text;
  const parts = rows.slice(ABOVE).flatMap((row) => row[1]?.text ?? []);
  const joined = parts.map((part) => part.replace(/^\||\|$/gu, '')).join('');
  try {
    const data: unknown = JSON.parse(joined);
    return (await sha256Hex(canonicalText(data))) === digest ? data : null;
  } catch {
    // Parsing throws on a part that is missing or changed.
    return null;
  }
}
