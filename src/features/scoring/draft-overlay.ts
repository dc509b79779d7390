import type { Indicator } from '../../domain/framework/framework';
import type { Rounding } from '../../domain/framework/rounding';
import {
  type Field,
  type FieldValue,
  type Registers,
  standingValue,
  type Written,
} from '../../domain/journal/register';
import type { IndicatorScore } from '../../domain/scoring/indicator-score';
import { scoreIndicator } from '../../domain/scoring/score-indicator';
import { typedInputsOf } from './asked-fields';
import type { TypedScoreFault } from './typed-figure';

/** What is typed for an indicator and not recorded, as values laid over its registers. */
export interface DraftOverlay {
  /** What the values lie over: once it changes, what was recorded speaks for itself. */
  readonly under: Registers;
  readonly values: Readonly<Partial<Record<Field, FieldValue>>>;
  /** Fields whose text cannot be taken; their last good value stays in `values`. */
  readonly faults: Readonly<Partial<Record<Field, TypedScoreFault>>>;
}

/** Whether a value says nothing new: it stands already, or nothing is typed where nothing stands. */
function isRecorded(registers: Registers, field: Field, value: FieldValue): boolean {
  const standing = standingValue(registers, field);
  if (standing === null) return value === '';
  return standing !== 'conflict' && standing.value === value;
}

const isUntouched = (registers: Registers, field: Field, text: string): boolean =>
  text.trim() === '' && standingValue(registers, field) === null;

/**
 * Lays drafts over the registers of one indicator. A draft that cannot be taken keeps what was last
 * typed well. A draft that has just gone keeps its value until the registers change, since its entry
 * is on the way to them.
 *
 * @param drafts texts by field, of the whole assignment
 * @param before the overlay until now, null at first
 */
export function overlayDrafts(
  indicator: Indicator,
  registers: Registers,
  drafts: Readonly<Record<string, string>>,
  before: DraftOverlay | null,
): DraftOverlay {
  const values: Partial<Record<Field, FieldValue>> = {};
  const faults: Partial<Record<Field, TypedScoreFault>> = {};
  for (const { field, parse } of typedInputsOf(indicator)) {
    const text = drafts[field];
    const last = before?.values[field];
    const isOnTheWay = text === undefined && before?.under === registers;
    const parsed = text === undefined ? null : parse(text);
    const value = parsed?.ok ? parsed.value : parsed !== null || isOnTheWay ? last : undefined;
    if (value !== undefined && !isRecorded(registers, field, value)) values[field] = value;
    if (text === undefined || parsed === null || parsed.ok) continue;
    if (!isUntouched(registers, field, text)) faults[field] = parsed.error;
  }
  return { under: registers, values, faults };
}

// Of a value that nobody wrote yet, scoring looks at nothing but the value.
const typed = (value: FieldValue): readonly Written[] => [
  { value, person: '', journal: '', seq: 0, hash: '', at: '' },
];

/** Whether anything typed differs from what is recorded, or cannot be taken. */
export const isPending = ({ values, faults }: DraftOverlay): boolean =>
  Object.keys(values).length > 0 || Object.keys(faults).length > 0;

/** Findings that were tapped over the same registers, whose entries are on the way to them. */
export type TappedFindings = Pick<DraftOverlay, 'under' | 'values'>;

/**
 * The score of an indicator as if what is typed and tapped were recorded; nothing else is scored.
 * What was tapped counts until the registers have changed.
 */
export function scoreWithDrafts(
  indicator: Indicator,
  { under, values }: DraftOverlay,
  framework: { readonly rounding: Rounding },
  tapped: TappedFindings | null = null,
): IndicatorScore {
  // Over the others, and not a copy of them: there may be thousands, and this is done at every key.
  const over: Record<string, readonly Written[]> = Object.create(under);
  const findings = tapped?.under === under ? tapped.values : {};
  for (const [field, value] of Object.entries({ ...findings, ...values })) {
    if (value !== undefined) over[field] = typed(value);
  }
  return scoreIndicator(indicator, { registers: over }, framework);
}
