import { createHash } from 'node:crypto';
import { drawSample } from '../../../src/domain/fieldwork/sampling/draw-sample';
import { rankingText, rankUnits } from '../../../src/domain/fieldwork/sampling/rank-units';
import type { SampleUnit, SamplingPlan } from '../../../src/domain/fieldwork/sampling-plan';
import { idOf } from '../../support/made-ids';

/** A unit of a list; amounts in fen. */
export const unit = (id: string, more: Partial<SampleUnit> = {}): SampleUnit => ({
  ...{ id, name: `单位${id}`, amountFen: 100, classes: [], site: null },
  ...more,
});

/** A plan that draws `size` units of a list by count, or as it is changed. */
export const planOf = (units: SampleUnit[], more: Partial<SamplingPlan> = {}): SamplingPlan => ({
  ...{ id: 'P1', title: '抽样', kind: 'site', seed: idOf('seed'), by: 'count', size: 2 },
  ...{ moneyPpm: null, mandatory: ['poverty'], units, source: '示例' },
  ...more,
});

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The list of a plan in the order of the draw. */
export const rank = (plan: SamplingPlan) =>
  rankUnits(plan, new Map(plan.units.map(({ id }) => [id, sha256(rankingText(plan.seed, id))])));

export const draw = (plan: SamplingPlan) => drawSample(plan, rank(plan));

export const idsOf = (of: readonly { readonly unit: SampleUnit }[]): string[] =>
  of.map(({ unit: { id } }) => id);
