import type { SampleUnit } from '../fieldwork/sampling-plan';
import { fail, ok, type Result } from '../kernel/result';
import { parseTypedDecimal } from '../kernel/typed-decimal';

const MOST = 20_000;

/**
 * Units to draw from, one a line: a name, and after a comma or tab an amount in 元 where there is
 * one. Their ids are their places in the list.
 * @returns the number of the first line that cannot be read, counted from 1; 0 where there is none
 */
export function readUnits(lines: string): Result<readonly SampleUnit[], number> {
  const filled = lines.split('\n').map((line) => line.trim());
  const units: SampleUnit[] = [];
  for (const [i, line] of filled.entries()) {
    if (line === '') continue;
    const [name = '', amount = ''] = line.split(/\s*[,，;；\t]\s*(?=[\d.]+\s*$)/u);
    const read = amount === '' ? null : parseTypedDecimal(amount, 2);
    if (name === '' || name.length > 120 || read?.ok === false) return fail(i + 1);
    const amountFen = read?.ok ? read.value : null;
    units.push({ id: `U${units.length + 1}`, name, amountFen, classes: [], site: null });
  }
  return units.length === 0 || units.length > MOST ? fail(0) : ok(units);
}
