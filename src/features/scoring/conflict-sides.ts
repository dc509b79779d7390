import type { AssignmentPackage } from '../../domain/assignment/assignment-package';
import type { HashedEntry } from '../../domain/journal/entry';
import type { ScoredEvaluation } from '../../domain/journal/evaluation';
import { openForks } from '../../domain/journal/open-forks';
import {
  type Field,
  isSameValue,
  type PanelPoints,
  panelPointsOf,
  valuesOf,
  type Written,
} from '../../domain/journal/register';

/** Who wrote a value, when by the device's clock, and on which device. */
interface Writer {
  readonly hash: string;
  readonly name: string;
  readonly at: string;
  readonly device: string | null;
}

/** One of the values that stand side by side, with everybody who wrote it. */
export interface ConflictSide {
  readonly value: Written['value'];
  /** The panel whose score it is; null where somebody wrote it. */
  readonly panel: PanelPoints | null;
  readonly writers: readonly Writer[];
}

/** One side of a conflict that was recorded anew, and the entry that did so. */
export interface Adopted {
  readonly entry: HashedEntry;
  /** The value in words. */
  readonly said: string;
}

/** The values of a field in fold order, equal ones together. */
export function conflictSides(
  { registers, journals }: Pick<ScoredEvaluation, 'registers' | 'journals'>,
  { team }: Pick<AssignmentPackage, 'team'>,
  field: Field,
): readonly ConflictSide[] {
  const sides: { of: Written; writers: Writer[] }[] = [];
  for (const written of valuesOf(registers, field)) {
    const { person, journal, at, hash } = written;
    const name = team.find((member) => member.person === person)?.name ?? person;
    const writer = { hash, name, at, device: journals[journal]?.device ?? null };
    const same = sides.find(({ of }) => isSameValue(of, written));
    if (same === undefined) sides.push({ of: written, writers: [writer] });
    else same.writers.push(writer);
  }
  return sides.map(({ of, writers }) => ({ value: of.value, panel: panelPointsOf(of), writers }));
}

/** Whether one person wrote all the values that stand in a field. */
export const isOnePersons = (
  { registers }: Pick<ScoredEvaluation, 'registers'>,
  field: Field,
): boolean => new Set(valuesOf(registers, field).map(({ person }) => person)).size === 1;

/** The forked journal whose branches differ in a field: nothing is decided before it is settled. */
export function forkBetween(evaluation: ScoredEvaluation, field: Field): string | null {
  const values = valuesOf(evaluation.registers, field);
  const isBetween = (journal: string): boolean =>
    values.filter((each) => each.journal === journal).length > 1;
  return openForks(evaluation).find(isBetween) ?? null;
}
