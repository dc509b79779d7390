import type { PlacedEntry } from '../journal/placed-entry';

interface Recusal {
  readonly person: string;
  readonly indicators: readonly string[] | null;
  readonly reason: string;
  readonly by: PlacedEntry;
}

/** Who left what, as far as an entry had seen it; without an entry, as far as is known. */
export class Recusals {
  readonly all: Recusal[] = [];

  take(recusal: Recusal): void {
    this.all.push(recusal);
  }

  /** What a person left: the whole session, or these indicators. */
  of(person: string, at: PlacedEntry | null = null): 'all' | readonly string[] {
    const own = this.all.filter((each) => each.person === person && (at?.sees(each.by) ?? true));
    if (own.some(({ indicators }) => indicators === null)) return 'all';
    return [...new Set(own.flatMap(({ indicators }) => indicators ?? []))];
  }

  /** Indicators that somebody left: what is opened of them must be kept from that person. */
  restricted(at: PlacedEntry): ReadonlySet<string> {
    const seen = this.all.filter(({ by }) => at.sees(by));
    return new Set(seen.flatMap(({ indicators }) => indicators ?? []));
  }
}
