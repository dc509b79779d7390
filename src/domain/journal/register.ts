import type { PlacedEntry } from './placed-entry';

/** Where a value stands: each field of an evaluation that people write is one register. */
export type Field =
  | `checkpoint:${string}:${string}`
  | `figure:${string}:${string}`
  | `score:${string}`
  | `deduction:${string}`
  | `selfScore:${string}`
  | `difference:${string}`;

/** How far a check point is fulfilled, or that it does not apply here. */
export const FINDINGS = ['met', 'partly', 'notMet', 'notApplicable'] as const;
export type Finding = (typeof FINDINGS)[number];

/** What a field holds: a finding, a whole number (figure, thousandths of a point), or a text. */
export type FieldValue<F extends Field = Field> = F extends `checkpoint:${string}`
  ? Finding
  : F extends `deduction:${string}` | `difference:${string}`
    ? string
    : number;

/** Where a figure that nobody typed was taken from. */
export type FigureBasis = 'physicalCheck' | 'survey';

/** A value with who wrote it, in which entry, and when by the device's clock. */
export interface Written<V = FieldValue> {
  readonly value: V;
  readonly person: string;
  readonly journal: string;
  readonly seq: number;
  readonly hash: string;
  readonly at: string;
  /** Where a figure was taken from; absent where it was typed. */
  readonly basis?: FigureBasis;
}

/** Concurrent values of one field that differ, side by side until an entry that has seen all. */
export interface Conflict {
  readonly field: Field;
  readonly values: readonly Written[];
}

/** Registers of an evaluation by field, empty ones left out. */
export type Registers = Readonly<Record<string, readonly Written[]>>;

export const checkpointField = (indicator: string, checkpoint: string) =>
  `checkpoint:${indicator}:${checkpoint}` as const;
export const figureField = (indicator: string, figure: string) =>
  `figure:${indicator}:${figure}` as const;
/** The judged score of an indicator, or of one part of it. */
export const scoreField = (indicator: string, part: string | null = null) =>
  part === null ? (`score:${indicator}` as const) : (`score:${indicator}:${part}` as const);
export const deductionField = (indicator: string) => `deduction:${indicator}` as const;
/** What the evaluated unit scored itself, in thousandths. */
export const selfScoreField = (indicator: string) => `selfScore:${indicator}` as const;
/** Why the verified score differs from the unit's own. */
export const differenceField = (indicator: string) => `difference:${indicator}` as const;

/** All values that stand in a field, in fold order; more than one only where they are concurrent. */
export function valuesOf<F extends Field>(
  registers: Registers,
  field: F,
): readonly Written<FieldValue<F>>[] {
  // A field is only ever written with values of its own kind (acts/assessment.ts).
  return (registers[field] ?? []) as readonly Written<FieldValue<F>>[];
}

/** The value of a field: null when nobody wrote it, 'conflict' when differing values stand. */
export function standingValue<F extends Field>(
  registers: Registers,
  field: F,
): { readonly value: FieldValue<F> } | 'conflict' | null {
  const [first, ...others] = valuesOf(registers, field);
  if (first === undefined) return null;
  return others.some(({ value }) => value !== first.value) ? 'conflict' : { value: first.value };
}

interface Standing {
  readonly written: Written;
  readonly by: PlacedEntry;
}

/** Multi-value registers: a write replaces what its entry has seen and stands beside the rest. */
export class RegisterBank {
  private readonly fields = new Map<Field, readonly Standing[]>();

  write<F extends Field>(
    field: F,
    value: FieldValue<F>,
    person: string,
    by: PlacedEntry,
    basis?: FigureBasis,
  ): void {
    const { journal, seq, at } = by.entry;
    const unseen = (this.fields.get(field) ?? []).filter((standing) => !by.sees(standing.by));
    const plain: Written = { value, person, journal, seq, hash: by.hash, at };
    const written = basis === undefined ? plain : { ...plain, basis };
    this.fields.set(field, [...unseen, { written, by }]);
  }

  /** The registers as plain data, by field in the order of their names. */
  registers(): Registers {
    return Object.fromEntries(
      [...this.fields.keys()]
        .sort()
        .map((field) => [field, (this.fields.get(field) ?? []).map(({ written }) => written)]),
    );
  }

  conflicts(): readonly Conflict[] {
    const registers = this.registers();
    return [...this.fields.keys()]
      .sort()
      .filter((field) => standingValue(registers, field) === 'conflict')
      .map((field) => ({ field, values: valuesOf(registers, field) }));
  }
}
