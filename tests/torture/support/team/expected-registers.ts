import type { Entry } from '../../../../src/domain/journal/entry';

/** A line that stands, with what it is. */
export interface ModelLine {
  readonly hash: string;
  readonly entry: Entry;
}

type Clock = ReadonlyMap<string, number>;

const FIELD_OF: Readonly<Record<string, (body: Record<string, unknown>) => string>> = {
  'score.judged': ({ indicator }) => `score:${indicator}`,
  'deduction.explained': ({ indicator }) => `deduction:${indicator}`,
  'figure.entered': ({ indicator, figure }) => `figure:${indicator}:${figure}`,
};

/** What each line has seen of all journals, found by walking back, and not by the fold's way. */
class Sights {
  private readonly byPlace = new Map<string, ModelLine>();
  private readonly known = new Map<string, Clock>();

  constructor(lines: readonly ModelLine[]) {
    for (const line of lines) this.byPlace.set(`${line.entry.journal}/${line.entry.seq}`, line);
  }

  of(journal: string, seq: number): Clock {
    const place = `${journal}/${seq}`;
    const known = this.known.get(place);
    if (known !== undefined) return known;
    const { entry } = this.byPlace.get(place) ?? {};
    if (entry === undefined) throw new Error(`a line names ${place}, which is nowhere`);
    const clock = new Map([[journal, seq]]);
    const before = seq === 0 ? [] : [this.of(journal, seq - 1)];
    const seen = Object.entries(entry.seen).map(([other, last]) => this.of(other, last));
    for (const each of [...before, ...seen]) {
      for (const [other, last] of each) {
        clock.set(other, Math.max(last, clock.get(other) ?? -1));
      }
    }
    this.known.set(place, clock);
    return clock;
  }
}

/**
 * Which lines stand in each field: those that no other line of the field has seen. Worked out from
 * the lines alone, as a person would who knows nothing of the fold.
 * @returns hashes in order, by field
 */
export function expectedRegisters(lines: readonly ModelLine[]): Record<string, readonly string[]> {
  const sights = new Sights(lines);
  const fields = new Map<string, ModelLine[]>();
  for (const line of lines) {
    const field = FIELD_OF[line.entry.type]?.(line.entry.body as Record<string, unknown>);
    if (field !== undefined) fields.set(field, [...(fields.get(field) ?? []), line]);
  }
  const sees = (one: ModelLine, other: ModelLine): boolean =>
    one !== other &&
    (sights.of(one.entry.journal, one.entry.seq).get(other.entry.journal) ?? -1) >= other.entry.seq;
  return Object.fromEntries(
    [...fields].map(([field, all]) => [
      field,
      all
        .filter((line) => !all.some((other) => sees(other, line)))
        .map(({ hash }) => hash)
        .sort(),
    ]),
  );
}
