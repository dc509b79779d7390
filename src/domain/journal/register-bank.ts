import type { PlacedEntry } from './placed-entry';
import {
  type Conflict,
  type Field,
  type FieldValue,
  type Registers,
  type Resting,
  standingValue,
  valuesOf,
  type Written,
} from './register';

interface Standing {
  readonly written: Written;
  readonly by: PlacedEntry;
}

/** Multi-value registers: a write replaces what its entry has seen and stands beside the rest. */
export class RegisterBank {
  private fields = new Map<Field, readonly Standing[]>();
  /** Fields that were written since they were last told. */
  private readonly news = new Set<Field>();
  private told: Registers = {};
  private differing: readonly Conflict[] = [];

  write<F extends Field>(
    field: F,
    value: FieldValue<F>,
    person: string,
    by: PlacedEntry,
    resting: Resting = {},
  ): void {
    const { journal, seq, at } = by.entry;
    const unseen = (this.fields.get(field) ?? []).filter((standing) => !by.sees(standing.by));
    const written: Written = { value, person, journal, seq, hash: by.hash, at, ...resting };
    this.fields.set(field, [...unseen, { written, by }]);
    this.news.add(field);
  }

  /** How many fields were ever written. */
  get size(): number {
    return this.fields.size;
  }

  /** Remembers how it stands; calling the answer, any number of times, sets it back to that. */
  mark(): () => void {
    const fields = new Map(this.fields);
    return () => {
      this.fields = new Map(fields);
      this.told = {};
      this.differing = [];
      for (const field of fields.keys()) this.news.add(field);
    };
  }

  /** The registers as plain data, by field in the order of their names; what did not change is the same. */
  registers(): Registers {
    this.tell();
    return this.told;
  }

  conflicts(): readonly Conflict[] {
    this.tell();
    return this.differing;
  }

  private tell(): void {
    if (this.news.size === 0) return;
    const news = [...this.news].filter((field) => this.fields.has(field));
    this.news.clear();
    const told: Record<string, readonly Written[]> = this.inOrder(news);
    for (const field of news) {
      told[field] = (this.fields.get(field) ?? []).map(({ written }) => written);
    }
    this.told = told;
    const differ = news.filter((field) => standingValue(told, field) === 'conflict');
    const were = this.differing.filter(({ field }) => !news.includes(field));
    if (differ.length === 0 && were.length === this.differing.length) return;
    const now = differ.map((field): Conflict => ({ field, values: valuesOf(told, field) }));
    this.differing = [...were, ...now].sort(({ field: a }, { field: b }) => (a < b ? -1 : 1));
  }

  /** What was told with places for fields that are new, all in the order of their names. */
  private inOrder(news: readonly Field[]): Record<string, readonly Written[]> {
    const { told } = this;
    const added = news.filter((field) => !Object.hasOwn(told, field)).sort();
    if (added.length === 0) return { ...told };
    const all: Record<string, readonly Written[]> = {};
    let next = 0;
    for (const name in told) {
      for (; (added[next] ?? name) < name; next += 1) all[added[next] ?? ''] = [];
      all[name] = told[name] ?? [];
    }
    for (; next < added.length; next += 1) all[added[next] ?? ''] = [];
    return all;
  }
}
