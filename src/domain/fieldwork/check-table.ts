import { latest, type Said } from '../journal/revisions';
import type { Feeds } from './acts/check';
import type { FieldBody } from './field-act';
import type { FieldPlan } from './field-plan';
import type { Fieldwork } from './fieldwork';

type Checked = FieldBody<'quantity.checked'>;

/** One line of the physical check table; quantities in thousandths of `unit`. */
export interface CheckRow {
  readonly check: string;
  readonly site: string;
  readonly name: string;
  readonly unit: string;
  readonly plannedMilli: number | null;
  readonly accountedMilli: number | null;
  readonly foundMilli: number | null;
  readonly note: string;
  readonly evidence: readonly string[];
  readonly feeds: Feeds | null;
  /** Asked for in the plan; false for a line that was added on site. */
  readonly planned: boolean;
  readonly standing: readonly Said<Checked>[];
  /** Words that did not know of each other and differ: the line is settled by writing it anew. */
  readonly conflict: boolean;
}

const sameWord = (a: Checked, b: Checked): boolean =>
  a.foundMilli === b.foundMilli &&
  a.plannedMilli === b.plannedMilli &&
  a.accountedMilli === b.accountedMilli &&
  a.name === b.name &&
  a.unit === b.unit;

function inConflict(standing: readonly Said<Checked>[]): boolean {
  const [first, ...others] = standing;
  return first !== undefined && others.some(({ value }) => !sameWord(first.value, value));
}

/** The lines of the plan with what was found, then the lines that were added on site. */
export function checkRows(
  { checks }: Pick<FieldPlan, 'checks'>,
  { quantities }: Pick<Fieldwork, 'quantities'>,
): readonly CheckRow[] {
  const asked = checks.map(({ id, ...plan }): CheckRow => {
    const standing = quantities[id] ?? [];
    const word = latest(standing)?.value;
    const said = { foundMilli: null, note: '', evidence: [], ...plan, ...word };
    return { ...said, check: id, planned: true, standing, conflict: inConflict(standing) };
  });
  const known = new Set(checks.map(({ id }) => id));
  const added = Object.entries(quantities).flatMap(([check, standing]) => {
    const word = latest(standing)?.value;
    if (known.has(check) || word === undefined) return [];
    return [{ ...word, check, planned: false, standing, conflict: inConflict(standing) }];
  });
  return [...asked, ...added];
}

/** Found less planned and found less accounted, in thousandths; null where one of the two is unknown. */
export function checkDifference(
  row: Pick<CheckRow, 'plannedMilli' | 'accountedMilli' | 'foundMilli'>,
) {
  const less = (than: number | null): number | null =>
    row.foundMilli === null || than === null ? null : row.foundMilli - than;
  return { toPlanMilli: less(row.plannedMilli), toAccountMilli: less(row.accountedMilli) };
}
