import type { Framework } from './framework';
import { type WeightFinding, weightFindings } from './weight-finding';
import type { WeightRule } from './weight-rule';

/**
 * A weight rule that a framework breaks, with what was found and what the rule asks. A `warning`
 * where the clause asks in principle only.
 */
export interface WeightFault {
  readonly rule: WeightRule;
  readonly severity: 'fault' | 'warning';
  readonly finding: WeightFinding;
}

const lacking = (
  asked: readonly string[],
  known: readonly { readonly name: string }[],
): readonly string[] => asked.filter((each) => !known.some(({ name }) => name === each));

/** Names in `rule` that no level of the framework has: with a slip in it, a rule could hold by chance. */
function unknownNames({ levels }: Framework, rule: WeightRule): readonly string[] {
  switch (rule.kind) {
    case 'shareAtLeast':
      return lacking(rule.levels, levels);
    case 'shareWithin': {
      const groups = levels.filter(({ name }) => name === rule.of).flatMap((level) => level.groups);
      return groups.length === 0 ? [rule.of] : lacking(rule.groups, groups);
    }
    case 'heavierThan':
      return lacking([...rule.heavier, ...rule.lighter], levels);
    case 'levelWeights':
      return lacking(
        rule.weights.map(({ level }) => level),
        levels,
      );
    case 'eachLevelAtLeast':
    case 'levelMultipleOf':
    case 'indicatorMultipleOf':
      return [];
  }
}

function faultsOf(framework: Framework, rule: WeightRule): readonly WeightFault[] {
  const unknown = unknownNames(framework, rule);
  if (unknown.length > 0) {
    // It cannot be told whether such a rule holds; that a clause asks in principle excuses no slip.
    return unknown.map((name) => ({
      rule,
      severity: 'fault',
      finding: { kind: 'unknown-name', name },
    }));
  }
  const severity = rule.principle ? 'warning' : 'fault';
  return weightFindings(framework, rule).map((finding) => ({ rule, severity, finding }));
}

/**
 * All breaches of the weight rules that a framework carries, in the order of its rules; empty when
 * it keeps them or carries none. That weights sum to 100 is not looked at here.
 */
export const checkWeights = (framework: Framework): readonly WeightFault[] =>
  (framework.weightRules ?? []).flatMap((rule) => faultsOf(framework, rule));
