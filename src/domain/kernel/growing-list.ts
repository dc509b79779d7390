/** The beginning of a growing list, as long as it was when it was looked at: it never changes. */
export interface Beginning<T> {
  /** The items of the list, those that came later too. */
  readonly items: readonly T[];
  readonly length: number;
}

/**
 * A list that its owner adds to, and may set back. Whoever looked at it keeps what was there then,
 * without a copy: items that somebody may have seen are never replaced in their array.
 */
export class GrowingList<T> {
  private items: T[] = [];
  private copy: readonly T[] = [];

  get length(): number {
    return this.items.length;
  }

  at(place: number): T | undefined {
    return this.items[place];
  }

  push(item: T): void {
    this.items.push(item);
  }

  /** Drops everything from a place on. */
  cutAt(length: number): void {
    if (length >= this.items.length) return;
    this.items = this.items.slice(0, length);
    this.copy = [];
  }

  /** What is in it now. */
  look(): Beginning<T> {
    return { items: this.items, length: this.items.length };
  }

  /** Everything that is in it now, as an array: the same one as long as nothing changes. */
  all(): readonly T[] {
    const { items, copy } = this;
    if (copy.length !== items.length || copy.at(-1) !== items.at(-1)) this.copy = [...items];
    return this.copy;
  }

  /** Remembers what is in it; calling the answer, any number of times, sets it back to that. */
  mark(): () => void {
    const { items, length } = this.look();
    return () => {
      this.items = items.slice(0, length);
      this.copy = [];
    };
  }
}
