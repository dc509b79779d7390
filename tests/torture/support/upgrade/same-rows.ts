import { expect } from 'vitest';
import type { OlderDatabase, Row } from './older-database';

/** Tables that a later version makes out of what the older one had. */
const DERIVED = ['entries', 'noted_entries', 'segments', 'entry_texts', 'site_places'];
/** What is read anew from reports when somebody at the desk next asks; see `expectDeskReads`. */
const READ_ANEW = ['report_results', 'self_gaps'];
/** The cross-check fills these by and by, here and there at its own pace. */
const BY_AND_BY = [
  ...['lead_due', 'photo_prints', 'text_prints', 'report_looks', 'near_cuts', 'lead_finds'],
];
/** Nothing of these lies in a bureau that has destroyed nothing and whose phones have all answered. */
const EMPTY = ['challenges', 'evidence_emptied', 'evidence_shredded'];

type Rows = ReadonlyMap<string, readonly Row[]>;

/** Of a difference, so many characters are told. */
const MOST_SAID = 4000;

const sorted = (rows: readonly Row[], without: readonly string[] = []): readonly string[] =>
  rows
    .map((row) =>
      JSON.stringify(
        Object.fromEntries(Object.entries(row).filter(([key]) => !without.includes(key))),
      ),
    )
    .sort();

/** Fails with what is not there as it was, and with what was not there. */
function expectSame(name: string, before: readonly string[], after: readonly string[]): void {
  const lost = before.filter((row) => !after.includes(row));
  const strange = after.filter((row) => !before.includes(row));
  const said = `${name}: lost ${lost.join('\n')}\nnot there before ${strange.join('\n')}`;
  expect(after, said.slice(0, MOST_SAID)).toEqual(before);
}

/** Those leads that somebody decided: others are found at the cross-check's pace. */
const settledOf = (name: string, rows: readonly Row[]): readonly Row[] =>
  name === 'leads' ? rows.filter(({ decisions }) => Number(decisions) > 0) : rows;

/**
 * That a database which was brought to today's version holds every row of its tables as before, with
 * what is derived from them.
 * @returns how many tables that hold rows were compared
 */
export function expectSameRows(wanted: Rows, found: Rows, { had, later }: OlderDatabase): number {
  const compared = [...wanted.keys()].filter(
    (name) =>
      DERIVED.includes(name) ||
      (had.includes(name) && !READ_ANEW.includes(name) && !BY_AND_BY.includes(name)),
  );
  const filled: string[] = [];
  for (const name of compared) {
    const without = DERIVED.includes(name) ? [] : (later.get(name) ?? []);
    const [before, after] = [wanted, found].map((rows) =>
      sorted(settledOf(name, rows.get(name) ?? []), without),
    );
    expectSame(name, before ?? [], after ?? []);
    if (before?.length !== 0) filled.push(name);
  }
  expect(compared.filter((name) => !filled.includes(name) && !EMPTY.includes(name))).toEqual([]);
  return filled.length;
}

/**
 * What is read anew from a report says the same again. How many acts about reports were seen is not
 * compared: a version without decisions has fewer.
 */
export function expectReadAnew(wanted: Rows, found: Rows): void {
  for (const name of READ_ANEW) {
    const [before, after] = [wanted, found].map((rows) => sorted(rows.get(name) ?? [], ['seen']));
    expect(before).not.toEqual([]);
    expectSame(name, before ?? [], after ?? []);
  }
}
