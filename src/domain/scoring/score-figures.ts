import type { Figure } from '../framework/figure';
import type { Missing } from './indicator-score';
import { lacking, missingOf, type RuleContext, type RuleOutcome } from './rule-outcome';
import type { ScoringStep } from './scoring-step';

/** Figures as they were entered, in the order asked for, or the outcome of not having them all. */
export type ReadFigures =
  | {
      readonly kind: 'read';
      readonly values: readonly number[];
      readonly steps: readonly ScoringStep[];
    }
  | { readonly kind: 'lacking'; readonly outcome: RuleOutcome };

/** Why a value of zero in a denominator cannot stand; null where it may. */
type ZeroFault = (index: number) => boolean;

/**
 * Reads the figures that a rule needs. A zero where `mayNotBeZero` says so is named as missing, also
 * while other figures are still to come, so that the person who enters it knows at once.
 */
export function readFigures(
  figures: readonly Figure[],
  context: RuleContext,
  mayNotBeZero: ZeroFault = () => false,
): ReadFigures {
  const missing: Missing[] = [];
  const steps: ScoringStep[] = [];
  const values: number[] = [];
  let started = false;
  for (const { id } of figures) {
    const held = context.values.figure(id);
    started ||= held !== null;
    missing.push(...missingOf(held, { kind: 'figure', id }));
    if (held === null || 'conflict' in held) continue;
    values.push(held.value);
    steps.push({ kind: 'figure', figure: id, value: held.value });
  }
  for (const [index, { id }] of figures.entries()) {
    const held = context.values.figure(id);
    const isZero = held !== null && 'value' in held && held.value === 0;
    if (isZero && mayNotBeZero(index)) missing.push({ kind: 'denominator-zero', id });
  }
  if (missing.length === 0) return { kind: 'read', values, steps };
  return { kind: 'lacking', outcome: lacking(context, missing, steps, started) };
}
