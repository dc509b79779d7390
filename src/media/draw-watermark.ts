import type { PixelSize } from './fit-within';

/** The part of a 2D context that is drawn with, so that tests can stand in for it. */
export interface TextSurface {
  font: string;
  fillStyle: string | CanvasGradient | CanvasPattern;
  textBaseline: CanvasTextBaseline;
  measureText(text: string): { readonly width: number };
  fillText(text: string, x: number, y: number): void;
  fillRect(x: number, y: number, width: number, height: number): void;
}

/** Letters of a fortieth of the shorter side can be read in print; never below 12 px. */
const sizeOfLetters = ({ width, height }: PixelSize): number =>
  Math.max(12, Math.round(Math.min(width, height) / 40));

/** Breaks a line where it no longer fits; Chinese text may break after every character. */
export function breakLine(
  line: string,
  widest: number,
  measure: (text: string) => number,
): readonly string[] {
  const rows: string[] = [];
  let row = '';
  for (const char of line) {
    if (row !== '' && measure(row + char) > widest) {
      rows.push(row);
      row = '';
    }
    row += char;
  }
  return row === '' ? rows : [...rows, row];
}

/** Draws the lines on a dark bar along the lower edge; the picture above it stays free. */
export function drawWatermark(
  surface: TextSurface,
  size: PixelSize,
  lines: readonly string[],
): void {
  const letters = sizeOfLetters(size);
  const margin = Math.round(letters / 2);
  surface.font = `${letters}px sans-serif`;
  surface.textBaseline = 'top';
  const measure = (text: string): number => surface.measureText(text).width;
  const rows = lines.flatMap((line) => breakLine(line, size.width - 2 * margin, measure));
  const step = Math.round(letters * 1.35);
  const top = size.height - rows.length * step - 2 * margin;
  surface.fillStyle = 'rgba(0, 0, 0, 0.55)';
  surface.fillRect(0, top, size.width, size.height - top);
  surface.fillStyle = '#ffffff';
  rows.forEach((row, index) => {
    surface.fillText(row, margin, top + margin + index * step);
  });
}
