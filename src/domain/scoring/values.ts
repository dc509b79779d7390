import {
  checkpointField,
  deductionField,
  type Field,
  type FieldValue,
  type Finding,
  figureField,
  type Registers,
  scoreField,
  standingValue,
} from '../journal/register';

/** A value as rules see it: entered, differing concurrent ones, or nobody's yet. */
export type Held<V> = { readonly value: V } | { readonly conflict: Field } | null;

/** The values entered for one indicator. */
export interface Values {
  readonly finding: (checkpoint: string) => Held<Finding>;
  readonly figure: (figure: string) => Held<number>;
  /** Thousandths of a point; `part` names the part of a composite rule. */
  readonly judged: (part: string | null) => Held<number>;
  readonly reason: () => Held<string>;
}

function heldIn<F extends Field>(registers: Registers, field: F): Held<FieldValue<F>> {
  const standing = standingValue(registers, field);
  return standing === 'conflict' ? { conflict: field } : standing;
}

/** The values of an indicator as they stand in the registers of an evaluation. */
export const valuesIn = (registers: Registers, indicator: string): Values => ({
  finding: (checkpoint) => heldIn(registers, checkpointField(indicator, checkpoint)),
  figure: (figure) => heldIn(registers, figureField(indicator, figure)),
  judged: (part) => heldIn(registers, scoreField(indicator, part)),
  reason: () => heldIn(registers, deductionField(indicator)),
});
