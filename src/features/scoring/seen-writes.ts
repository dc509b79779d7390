import type { PlacedEntry } from '../../domain/journal/placed-entry';
import type { Field, Written } from '../../domain/journal/register';
import type { FieldWrite } from '../../domain/journal/written-by';

interface Write extends FieldWrite {
  readonly by: PlacedEntry;
}

interface Withdrawal {
  readonly target: PlacedEntry;
  readonly by: PlacedEntry;
}

/** What was written so far, so that it can be said what stood when a later entry was made. */
export class SeenWrites {
  private readonly writes: Write[] = [];
  private readonly withdrawals: Withdrawal[] = [];

  write(written: FieldWrite, by: PlacedEntry): void {
    this.writes.push({ ...written, by });
  }

  withdraw(target: PlacedEntry, by: PlacedEntry): void {
    this.withdrawals.push({ target, by });
  }

  /** The values of a field as far as the device of `at` knew; several where they differ. */
  standing(field: Field, at: PlacedEntry): readonly Written['value'][] {
    const known = this.writes.filter(
      (each) => each.field === field && at.sees(each.by) && !this.isTakenBack(each.by, at),
    );
    const newest = known.filter(({ by }) => !known.some((other) => other.by.sees(by)));
    return [...new Set(newest.map(({ value }) => value))];
  }

  /** A withdrawal counts that is known and was not itself taken back. */
  private isTakenBack(entry: PlacedEntry, at: PlacedEntry): boolean {
    return this.withdrawals.some(
      ({ target, by }) => target === entry && at.sees(by) && !this.isTakenBack(by, at),
    );
  }
}
