import Fraction from 'fraction.js';
import type { SampleUnit, SamplingPlan } from '../sampling-plan';
import type { RankedUnit } from './rank-units';

/** Why a unit is in the sample without anybody's choice. */
export type DrawReason = 'mandatory' | 'drawn';

export interface DrawnUnit extends RankedUnit {
  readonly why: DrawReason;
}

/** What was drawn, in the order of the ranks, and whether the list was too short for the aim. */
export interface Draw {
  readonly ranked: readonly RankedUnit[];
  readonly drawn: readonly DrawnUnit[];
  readonly short: boolean;
}

/** True for a unit of a class that is in without a draw. */
const isMandatory = ({ mandatory }: SamplingPlan, { classes }: SampleUnit): boolean =>
  classes.some((each) => mandatory.includes(each));

/** Money of the units whose amount is known, in fen. */
export const knownMoney = (units: readonly SampleUnit[]): Fraction =>
  units.reduce((sum, { amountFen }) => sum.add(amountFen ?? 0), new Fraction(0));

/** Whether a unit may be drawn at all: one without an amount brings a draw by money no further. */
export const isDrawable = ({ by }: SamplingPlan, { amountFen }: SampleUnit): boolean =>
  by === 'count' || amountFen !== null;

function isReached(plan: SamplingPlan, inside: readonly SampleUnit[]): boolean {
  if (plan.by === 'count') return inside.length >= (plan.size ?? 0);
  const aim = knownMoney(plan.units)
    .mul(plan.moneyPpm ?? 0)
    .div(1_000_000);
  return knownMoney(inside).gte(aim);
}

/**
 * Draws a sample: every unit of a mandatory class, then in the order of the ranks one unit after
 * another until the aim is reached: `size` units in all, or `moneyPpm` of the money of the units
 * whose amount is known. A plan that names no aim draws the mandatory classes alone.
 */
export function drawSample(plan: SamplingPlan, ranked: readonly RankedUnit[]): Draw {
  const mandatory = ranked.filter(({ unit }) => isMandatory(plan, unit));
  const inside = mandatory.map(({ unit }) => unit);
  const chosen = new Map<string, DrawReason>(inside.map(({ id }) => [id, 'mandatory']));
  for (const { unit } of ranked) {
    if (isReached(plan, inside)) break;
    if (chosen.has(unit.id) || !isDrawable(plan, unit)) continue;
    inside.push(unit);
    chosen.set(unit.id, 'drawn');
  }
  const drawn = ranked.flatMap((each) => {
    const why = chosen.get(each.unit.id);
    return why === undefined ? [] : [{ ...each, why }];
  });
  return { ranked, drawn, short: !isReached(plan, inside) };
}
