import { listedSheets } from './listed-sheets';
import { partText, type WorkbookParts } from './workbook-parts';
import { attribute, tagsOf } from './xml-tags';

/** What a number format says of the figure that it shows. */
export interface NumberFormat {
  readonly percent: boolean;
  /** Decimals that are shown; null where the format leaves it to the figure. */
  readonly decimals: number | null;
}

/** What the values alone do not tell of a sheet: formats by cell, cells in error, hidden or not. */
export interface SheetFacts {
  readonly hidden: boolean;
  readonly formats: ReadonlyMap<string, NumberFormat>;
  readonly errors: ReadonlyMap<string, string>;
}

const OPEN: NumberFormat = { percent: false, decimals: null };

/** Built-in formats of ECMA-376 part 1, 18.8.30, that matter for figures. */
const BUILT_IN: Readonly<Record<string, string>> = {
  '1': '0',
  '2': '0.00',
  '3': '#,##0',
  '4': '#,##0.00',
  '9': '0%',
  '10': '0.00%',
  '37': '#,##0',
  '38': '#,##0',
  '39': '#,##0.00',
  '40': '#,##0.00',
};

const unescaped = (text: string): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');

/** Reads the code of a format, as 0.00 or 0.0%: its first section, without texts and colours. */
function formatOf(code: string): NumberFormat {
  // Excel's own limit of a format.
  const [first = ''] = code.slice(0, 255).split(';');
  const bare = first.replace(/"[^"]*"|\\.|\[[^\]]*\]|_./gu, '');
  if (!/[0#?]/u.test(bare)) return OPEN;
  const decimals = /\.([0#?]*)/u.exec(bare)?.[1] ?? '';
  // Optional digits show as many as there are.
  const open = decimals.includes('#') || decimals.includes('?');
  return { percent: bare.includes('%'), decimals: open ? null : decimals.length };
}

/** Formats by the index that cells name. */
function formatsOf(parts: WorkbookParts): readonly NumberFormat[] {
  const styles = partText(parts, 'xl/styles.xml');
  const codes = new Map(Object.entries(BUILT_IN));
  for (const tag of tagsOf(styles, 'numFmt')) {
    codes.set(attribute(tag, 'numFmtId') ?? '', unescaped(attribute(tag, 'formatCode') ?? ''));
  }
  const from = styles.search(/<(?:\w+:)?cellXfs[\s>]/u);
  const rest = from < 0 ? '' : styles.slice(from);
  const cells = rest.slice(0, Math.max(0, rest.search(/<\/(?:\w+:)?cellXfs>/u)));
  return tagsOf(cells, 'xf').map((tag) => {
    const code = codes.get(attribute(tag, 'numFmtId') ?? '');
    return code === undefined ? OPEN : formatOf(code);
  });
}

/** A formula that was written by a program and never computed: it has no value. */
const UNSAVED =
  /<(?:\w{1,20}:)?c\s(?![^<>]{0,300}\bt="str")[^<>]{0,300}>\s{0,300}<(?:\w{1,20}:)?f(?:\s[^<>]{0,300})?>([^<]{0,2000})<\/(?:\w{1,20}:)?f>\s{0,300}(?:<(?:\w{1,20}:)?v\s{0,9}\/>\s{0,300}|<(?:\w{1,20}:)?v>\s{0,300}<\/(?:\w{1,20}:)?v>\s{0,300})?<\/(?:\w{1,20}:)?c>/gu;

function factsOf(xml: string, formats: readonly NumberFormat[], hidden: boolean): SheetFacts {
  const byCell = new Map<string, NumberFormat>();
  const errors = new Map<string, string>();
  for (const tag of tagsOf(xml, 'c')) {
    const cell = attribute(tag, 'r');
    const format = formats[Number(attribute(tag, 's') ?? -1)];
    if (cell !== null && format !== undefined && format !== OPEN) byCell.set(cell, format);
  }
  // An error cell holds its formula and its value; bounded, so that a made-up file costs no time.
  const inError =
    /<(?:\w{1,20}:)?c\s[^<>]{0,300}?\bt="e"[^<>/]{0,300}>[\s\S]{0,2000}?<(?:\w{1,20}:)?v>([^<]{0,2000})</gu;
  for (const match of xml.matchAll(inError)) {
    const cell = attribute(match[0], 'r');
    if (cell !== null) errors.set(cell, match[1] ?? '');
  }
  for (const match of xml.matchAll(UNSAVED)) {
    const cell = attribute(match[0], 'r');
    if (cell !== null) errors.set(cell, `=${unescaped(match[1] ?? '')}`);
  }
  return { hidden, formats: byCell, errors };
}

/** Facts of every sheet, by its name. */
export function readSheetFacts(parts: WorkbookParts): ReadonlyMap<string, SheetFacts> {
  const formats = formatsOf(parts);
  const facts = new Map<string, SheetFacts>();
  for (const { name, path, hidden } of listedSheets(parts)) {
    facts.set(unescaped(name), factsOf(partText(parts, path), formats, hidden));
  }
  return facts;
}
