import { type Framework, indicatorsOf } from './framework';
import { groupsWeightMilli, levelsWeightMilli, levelWeightMilli } from './level-weight';
import type { WeightRule } from './weight-rule';

/**
 * What was found against what a weight rule asks, with the names it is about; weights in thousandths
 * of a point.
 */
export type WeightFinding =
  | { readonly kind: 'unknown-name'; readonly name: string }
  | ({ readonly kind: 'share-below'; readonly leastMilli: number } & WeighedTogether)
  | ({
      readonly kind: 'part-below';
      readonly of: string;
      readonly ofMilli: number;
      readonly leastPpm: number;
    } & WeighedTogether)
  | ({ readonly kind: 'level-below'; readonly leastMilli: number } & Weighed)
  | ({ readonly kind: 'level-not-multiple'; readonly stepMilli: number } & Weighed)
  | ({ readonly kind: 'indicator-not-multiple'; readonly stepMilli: number } & Weighed)
  | {
      readonly kind: 'not-heavier';
      readonly heavier: WeighedTogether;
      readonly lighter: WeighedTogether;
    }
  | ({ readonly kind: 'level-weight'; readonly askedMilli: number } & Weighed);

/** Levels with the weight that they have together. */
interface WeighedTogether {
  readonly names: readonly string[];
  readonly foundMilli: number;
}

/** A level or an indicator with the weight that it has. */
interface Weighed {
  readonly name: string;
  readonly foundMilli: number;
}

type Rule<K extends WeightRule['kind']> = Extract<WeightRule, { kind: K }>;

const weighedLevels = ({ levels }: Framework): readonly Weighed[] =>
  levels.map((level) => ({ name: level.name, foundMilli: levelWeightMilli(level) }));

const weighedIndicators = (framework: Framework): readonly Weighed[] =>
  indicatorsOf(framework).map(({ name, weightMilli }) => ({ name, foundMilli: weightMilli }));

const unevenly = (weighed: readonly Weighed[], stepMilli: number): readonly Weighed[] =>
  weighed.filter(({ foundMilli }) => foundMilli % stepMilli !== 0);

function shareFindings(
  framework: Framework,
  { levels: names, leastMilli }: Rule<'shareAtLeast'>,
): readonly WeightFinding[] {
  const foundMilli = levelsWeightMilli(framework, names);
  return foundMilli < leastMilli ? [{ kind: 'share-below', names, foundMilli, leastMilli }] : [];
}

function partFindings(
  framework: Framework,
  { of, groups: names, leastPpm }: Rule<'shareWithin'>,
): readonly WeightFinding[] {
  const foundMilli = groupsWeightMilli(framework, of, names);
  const ofMilli = levelsWeightMilli(framework, [of]);
  const holds = foundMilli * 1_000_000 >= leastPpm * ofMilli;
  return holds ? [] : [{ kind: 'part-below', names, foundMilli, of, ofMilli, leastPpm }];
}

function heavierFindings(
  framework: Framework,
  rule: Rule<'heavierThan'>,
): readonly WeightFinding[] {
  const weigh = (names: readonly string[]): WeighedTogether => ({
    names,
    foundMilli: levelsWeightMilli(framework, names),
  });
  const heavier = weigh(rule.heavier);
  const lighter = weigh(rule.lighter);
  const holds = heavier.foundMilli > lighter.foundMilli;
  return holds ? [] : [{ kind: 'not-heavier', heavier, lighter }];
}

function exactFindings(
  framework: Framework,
  { weights }: Rule<'levelWeights'>,
): readonly WeightFinding[] {
  return weights.flatMap(({ level: name, weightMilli: askedMilli }) => {
    const foundMilli = levelsWeightMilli(framework, [name]);
    if (foundMilli === askedMilli) return [];
    return [{ kind: 'level-weight' as const, name, foundMilli, askedMilli }];
  });
}

/** What breaks `rule`, given that the framework has every level that the rule names. */
export function weightFindings(framework: Framework, rule: WeightRule): readonly WeightFinding[] {
  switch (rule.kind) {
    case 'shareAtLeast':
      return shareFindings(framework, rule);
    case 'shareWithin':
      return partFindings(framework, rule);
    case 'eachLevelAtLeast': {
      const { leastMilli } = rule;
      return weighedLevels(framework)
        .filter(({ foundMilli }) => foundMilli < leastMilli)
        .map((level) => ({ kind: 'level-below', ...level, leastMilli }));
    }
    case 'levelMultipleOf': {
      const { stepMilli } = rule;
      const uneven = unevenly(weighedLevels(framework), stepMilli);
      return uneven.map((level) => ({ kind: 'level-not-multiple', ...level, stepMilli }));
    }
    case 'indicatorMultipleOf': {
      const { stepMilli } = rule;
      const uneven = unevenly(weighedIndicators(framework), stepMilli);
      return uneven.map((each) => ({ kind: 'indicator-not-multiple', ...each, stepMilli }));
    }
    case 'heavierThan':
      return heavierFindings(framework, rule);
    case 'levelWeights':
      return exactFindings(framework, rule);
  }
}
