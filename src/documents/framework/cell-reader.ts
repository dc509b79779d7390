import { code as codeSchema } from '../../domain/kernel/identifier';
import { isPlainText } from '../../domain/kernel/plain-text';
import { readFigure } from '../../domain/sheet/figure';
import { type Cell, cellName, type Grid, type Place } from '../../domain/sheet/grid';
import type { CellExpectation, ImportFault } from './import-outcome';
import { shownCell } from './shown-text';

/** The most that a weight can be, in thousandths of a point. */
const MOST_MILLI = 1_000_000;

/** Reads the cells of a sheet, and collects what stands in them instead of what is expected. */
export class CellReader {
  readonly #faults = new Map<string, ImportFault>();
  readonly #grid: Grid;

  constructor(grid: Grid) {
    this.#grid = grid;
  }

  get faults(): readonly ImportFault[] {
    return [...this.#faults.values()];
  }

  cell({ row, column }: Place): Cell | null {
    return this.#grid.rows[row]?.[column] ?? null;
  }

  /** What a cell shows; empty for a blank one. */
  shown(at: Place): string {
    return shownCell(this.cell(at));
  }

  /** Notes that a cell does not hold what it should; of several faults of a cell the first. */
  expect(at: Place, expected: CellExpectation): void {
    const key = cellName(at);
    if (this.#faults.has(key)) return;
    const written = this.shown(at);
    this.#faults.set(key, {
      ...{ kind: 'cell', sheet: this.#grid.sheet, at, expected },
      written: written === '' ? null : written,
    });
  }

  /** A text of `least` to `most` characters. */
  text(at: Place, least: number, most: number): string {
    return this.held(at, this.shown(at), least, most);
  }

  /** A text that was put together, told at the cell where it begins. */
  held(at: Place, text: string, least: number, most: number): string {
    const fits = text.length >= least && text.length <= most && isPlainText(text);
    if (!fits) this.expect(at, { kind: 'text', least, most });
    return text;
  }

  /** Points in thousandths; zero, and a fault, where there are none. */
  weight(at: Place): number {
    const figure = readFigure(this.cell(at));
    if (figure.kind === 'figure' && figure.whole === null) {
      const { s, n, d } = figure.value.mul(1000);
      if (d === 1n && s >= 0n && n <= BigInt(MOST_MILLI)) return Number(n);
    }
    this.expect(at, { kind: 'weight' });
    return 0;
  }

  /** A code that nothing else has. */
  unusedCode(at: Place, used: Set<string>): string {
    const id = this.shown(at);
    if (!codeSchema.safeParse(id).success) this.expect(at, { kind: 'code' });
    else if (used.has(id)) this.expect(at, { kind: 'unused-code' });
    used.add(id);
    return id;
  }
}
