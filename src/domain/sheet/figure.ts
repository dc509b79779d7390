import Fraction from 'fraction.js';
import { decimalsIn } from './decimal';
import type { Cell } from './grid';
import { LABEL_LENGTH, normalCell, normalText } from './normal-text';

/**
 * A figure with the precision it was written in. `value` is in points; 15% is 15 points of 100.
 * `loose` marks a whole number that may have lost the zeros of 65.00, as spreadsheets drop them.
 * `whole` is the second number of "9.5/10".
 */
export interface ReadFigure {
  readonly kind: 'figure';
  readonly value: Fraction;
  readonly decimals: number;
  readonly percent: boolean;
  readonly loose: boolean;
  readonly whole: Fraction | null;
}

/** What a cell says where a figure is expected: nothing, a mark for "none", a figure, or else. */
export type CellFigure =
  | { readonly kind: 'blank' }
  | { readonly kind: 'mark'; readonly written: string }
  | { readonly kind: 'bad'; readonly written: string }
  | ReadFigure;

const MARK = /^(?:[-–—―─_/\\~]+|无|不适用|不涉及|不评分|不计分|未评分?|n\/?a|null|none)$/iu;
const NUMBER = /^([+-]?)(\d{1,3}(?:,\d{3})+|\d+)?(?:\.(\d*))?(%?)$/u;
const POINTS = /(?<=[\d%.])分$/u;
/** Marks that refer a figure to a footnote; a fraction as ½ is none of them. */
const FOOTNOTE = /(?<=[\d%％.．分])\s*(?:[*＊※†‡#△▲]|[¹²³⁰⁴-⁹①-⑳⑴-⒇])+\s*$/u;
/** What full width made half would add digits to a figure: ①, ², ½. */
const OTHER_DIGIT = /\p{No}/u;
/**
 * White space inside a number, as bad scans have it: 1 0 may be 10, or two numbers. A line break is
 * that of a narrow column.
 */
const PARTED = /[\d０-９.．][^\S\r\n]+[\d０-９.．]/u;

/** Half-width text of a number: no white space, no apostrophe before it, one kind of minus. */
const numberText = (text: string): string =>
  normalText(text)
    .replace(/^[''‘]/u, '')
    .replace(/^[−–—](?=[\d.])/u, '-')
    .replace(/(?<=\d)。(?=\d)/u, '.');

function readNumber(text: string): ReadFigure | null {
  const match = NUMBER.exec(text.replace(POINTS, ''));
  const [, sign = '', whole = '', decimals = '', percent = ''] = match ?? [];
  if (match === null || (whole === '' && decimals === '')) return null;
  const digits = `${whole.replaceAll(',', '') || '0'}.${decimals || '0'}`;
  const value = new Fraction(`${sign}${digits}`);
  return {
    kind: 'figure',
    value,
    decimals: decimals.length,
    percent: percent !== '',
    loose: decimals === '',
    whole: null,
  };
}

/** A figure before a remark in brackets, as 8（扣2分）; 5(6) says two things and is none. */
function withoutRemark(text: string): ReadFigure | null {
  const [, figure = '', remark = ''] = /^([^()]+)\(([^()]*)\)$/u.exec(text) ?? [];
  return remark === '' || readNumber(remark) !== null ? null : readNumber(figure);
}

function readText(written: string): CellFigure {
  if (written.trim().length > LABEL_LENGTH) return { kind: 'bad', written };
  const bare = written.replace(FOOTNOTE, '');
  if (OTHER_DIGIT.test(bare) || PARTED.test(bare)) return { kind: 'bad', written };
  const text = numberText(bare);
  if (text === '') return { kind: 'blank' };
  if (MARK.test(text)) return { kind: 'mark', written };
  const [first = '', second, ...more] = text.split('/');
  const score = readNumber(first);
  if (score === null || more.length > 0) return withoutRemark(text) ?? { kind: 'bad', written };
  if (second === undefined) return score;
  const whole = readNumber(second);
  return whole === null ? { kind: 'bad', written } : { ...score, whole: whole.value };
}

/** Reads a cell as a figure. Dates and error values of a spreadsheet are no figures. */
export function readFigure(cell: Cell | null): CellFigure {
  if (cell === null) return { kind: 'blank' };
  if (cell.kind === 'date' || cell.kind === 'error') return { kind: 'bad', written: cell.text };
  const read = readText(cell.text);
  if (cell.kind !== 'number' || read.kind !== 'figure') return read;
  const value = cell.percent ? read.value.mul(100) : read.value;
  const shown = cell.decimals ?? 0;
  const own = cell.percent ? Math.max(0, read.decimals - 2) : read.decimals;
  return {
    ...read,
    value,
    percent: cell.percent,
    decimals: cell.decimals === null ? own : shown,
    loose: cell.decimals === null && own === 0,
  };
}

/** "10/9.5" below a header that names the full marks first: 9.5 of 10. */
export function turnedRound(figure: CellFigure): CellFigure {
  if (figure.kind !== 'figure' || figure.whole === null) return figure;
  const decimals = decimalsIn(figure.whole);
  const { value: whole, whole: value } = figure;
  return { ...figure, value, whole, decimals, loose: decimals === 0 };
}

/** True for a cell that holds a figure and nothing else. */
export const isFigure = (cell: Cell | null): boolean =>
  normalCell(cell) !== '' && readFigure(cell).kind === 'figure';
