import type Fraction from 'fraction.js';
import type { Finding } from '../journal/finding';
import {
  answerField,
  checkpointField,
  choiceField,
  deductionField,
  type Field,
  type FieldValue,
  figureField,
  type PanelSource,
  type Registers,
  scoreField,
  standingIn,
  standingValue,
} from '../journal/register';
import { fromExact, fromMilli } from './exact';

/** A value as rules see it: entered, differing concurrent ones, or nobody's yet. */
export type Held<V> = { readonly value: V } | { readonly conflict: Field } | null;

/** A judged score in points, and the panel whose it is; null where an evaluator judged it. */
export interface JudgedScore {
  readonly value: Fraction;
  readonly panel: PanelSource | null;
}

/** The values entered for one indicator. */
export interface Values {
  readonly finding: (checkpoint: string) => Held<Finding>;
  readonly figure: (figure: string) => Held<number>;
  /** `part` names the part of a composite rule. */
  readonly judged: (part: string | null) => JudgedScore | { readonly conflict: Field } | null;
  readonly reason: () => Held<string>;
  /** Words that were written, and ids of what was chosen, where nothing gives points. */
  readonly answer: (question: string) => Held<string>;
  readonly choice: (question: string) => Held<string>;
}

function heldIn<F extends Field>(registers: Registers, field: F): Held<FieldValue<F>> {
  const standing = standingValue(registers, field);
  return standing === 'conflict' ? { conflict: field } : standing;
}

function judgedIn(registers: Registers, field: `score:${string}`): ReturnType<Values['judged']> {
  const standing = standingIn(registers, field);
  if (standing === null) return null;
  if (standing === 'conflict') return { conflict: field };
  const { value, panel = null, exact } = standing;
  return { value: exact === undefined ? fromMilli(value) : fromExact(exact), panel };
}

/** The values of an indicator as they stand in the registers of an evaluation. */
export const valuesIn = (registers: Registers, indicator: string): Values => ({
  finding: (checkpoint) => heldIn(registers, checkpointField(indicator, checkpoint)),
  figure: (figure) => heldIn(registers, figureField(indicator, figure)),
  judged: (part) => judgedIn(registers, scoreField(indicator, part)),
  reason: () => heldIn(registers, deductionField(indicator)),
  answer: (question) => heldIn(registers, answerField(indicator, question)),
  choice: (question) => heldIn(registers, choiceField(indicator, question)),
});
