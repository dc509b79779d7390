import type { Framework } from '../../src/domain/framework/framework';
import type { WeightRule } from '../../src/domain/framework/weight-rule';

/** Weights of the first levels by name, in thousandths of a point. */
export const levelWeightsOf = ({ levels }: Framework): Readonly<Record<string, number>> =>
  Object.fromEntries(
    levels.map(({ name, groups }) => [
      name,
      groups
        .flatMap(({ indicators }) => indicators)
        .reduce((sum, { weightMilli }) => sum + weightMilli, 0),
    ]),
  );

/** Whether weights keep a rule; a level that is not there weighs nothing that could be compared. */
function keeps(weights: Readonly<Record<string, number>>, rule: WeightRule): boolean {
  const sum = (names: readonly string[]) =>
    names.reduce((total, name) => total + (weights[name] ?? Number.NaN), 0);
  if (rule.kind === 'shareAtLeast') return sum(rule.levels) >= rule.leastMilli;
  if (rule.kind === 'heavierThan') return sum(rule.heavier) > sum(rule.lighter);
  if (rule.kind === 'levelWeights') {
    return (
      rule.weights.length === Object.keys(weights).length &&
      rule.weights.every(({ level, weightMilli }) => weights[level] === weightMilli)
    );
  }
  return true;
}

/** The weight rules of a framework that its own weights break, checked independently of the product. */
export const brokenWeightRules = (of: Framework): readonly WeightRule[] =>
  (of.weightRules ?? []).filter((rule) => !keeps(levelWeightsOf(of), rule));
