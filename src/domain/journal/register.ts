import type { Exact } from '../kernel/exact-rational';
import type { Finding } from './finding';

/** What a conclusion in words is made of. */
type ConclusionPart = 'label' | 'part' | 'reason';

/** Where a value stands: each field of an evaluation that people write is one register. */
export type Field =
  | `checkpoint:${string}:${string}`
  | `figure:${string}:${string}`
  | `score:${string}`
  | `deduction:${string}`
  | `selfScore:${string}`
  | `difference:${string}`
  | `section:${string}`
  | `answer:${string}:${string}`
  | `choice:${string}:${string}`
  | `conclusion:${ConclusionPart}`;

type TextField =
  | `deduction:${string}`
  | `difference:${string}`
  | `section:${string}`
  | `answer:${string}`
  | `choice:${string}`
  | `conclusion:${string}`;

/** What a field holds: a finding, a whole number (figure, thousandths of a point), or a text. */
export type FieldValue<F extends Field = Field> = F extends `checkpoint:${string}`
  ? Finding
  : F extends TextField
    ? string
    : number;

/** Where a figure that nobody typed was taken from. */
export type FigureBasis = 'physicalCheck' | 'survey';

/** The result of an expert panel that a value was taken from. */
export interface PanelSource {
  readonly session: string;
  /** Hash of the minutes: they name the ballots that the score comes from. */
  readonly minutes: string;
}

/** A score that was taken from a panel, in points. */
export interface PanelPoints extends PanelSource {
  readonly score: Exact;
}

/** What a value rests on besides its author's word. */
export interface Resting {
  /** Where a figure was taken from; absent where it was typed. */
  readonly basis?: FigureBasis;
  /** Whose score or reason it is; absent where an evaluator wrote it. */
  readonly panel?: PanelSource;
  /** Points of a panel's score; the value beside it is this in whole thousandths. */
  readonly exact?: Exact;
}

/** A value with who wrote it, in which entry, and when by the device's clock. */
export interface Written<V = FieldValue> extends Resting {
  readonly value: V;
  readonly person: string;
  readonly journal: string;
  readonly seq: number;
  readonly hash: string;
  readonly at: string;
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

/** Words that an indicator without points asks for. */
export const answerField = (indicator: string, question: string) =>
  `answer:${indicator}:${question}` as const;
/** What was chosen of the answers to a question: their ids in one order, with a blank between. */
export const choiceField = (indicator: string, question: string) =>
  `choice:${indicator}:${question}` as const;
/** Chosen answers as their register holds them. */
export const chosenText = (choices: readonly string[]): string => [...choices].sort().join(' ');
/** The answers that a register of chosen ones holds. */
export const chosenIn = (text: string): readonly string[] => (text === '' ? [] : text.split(' '));
/** The conclusion in words of the whole: its label, the part that it covers, the reason. */
export const conclusionField = (part: ConclusionPart) => `conclusion:${part}` as const;

/** The text of a section of the report. */
export const sectionField = (section: string) => `section:${section}` as const;

/** All values that stand in a field, in fold order; more than one only where they are concurrent. */
export function valuesOf<F extends Field>(
  registers: Registers,
  field: F,
): readonly Written<FieldValue<F>>[] {
  // A field is only ever written with values of its own kind (acts/assessment.ts).
  return (registers[field] ?? []) as readonly Written<FieldValue<F>>[];
}

const THOUSANDTHS = '1000';

/** Whether two values of a field are the same: of a panel's scores, their exact points are. */
export function isSameValue(one: Written, other: Written): boolean {
  if (one.exact === undefined && other.exact === undefined) return one.value === other.value;
  const [a, b] = [one, other].map(
    ({ value, exact }) => exact ?? { num: String(value), den: THOUSANDTHS },
  );
  if (a === undefined || b === undefined) return false;
  return BigInt(a.num) * BigInt(b.den) === BigInt(b.num) * BigInt(a.den);
}

/** The panel's score that a value is; null where an evaluator judged it. */
export const panelPointsOf = ({ panel, exact }: Written): PanelPoints | null =>
  panel === undefined || exact === undefined ? null : { ...panel, score: exact };

/** What stands in a field: null when nobody wrote it, 'conflict' when differing values stand. */
export function standingIn<F extends Field>(
  registers: Registers,
  field: F,
): Written<FieldValue<F>> | 'conflict' | null {
  const [first, ...others] = valuesOf(registers, field);
  if (first === undefined) return null;
  return others.some((each) => !isSameValue(each, first)) ? 'conflict' : first;
}

/** The value of a field: null when nobody wrote it, 'conflict' when differing values stand. */
export function standingValue<F extends Field>(
  registers: Registers,
  field: F,
): { readonly value: FieldValue<F> } | 'conflict' | null {
  const standing = standingIn(registers, field);
  return standing === null || standing === 'conflict' ? standing : { value: standing.value };
}
