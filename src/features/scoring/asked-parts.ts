import type { Indicator } from '../../domain/framework/framework';
import { type Asked, askedBy } from '../../domain/framework/rule-inputs';
import type { SimpleRule } from '../../domain/framework/scoring-rule';
import type { UnscoredRule } from '../../domain/framework/unscored-rules';

/** One thing asked, with the rule that asks for it. */
export interface AskedOfRule {
  readonly asked: Asked;
  readonly rule: SimpleRule | UnscoredRule;
}

/** What is asked under one heading: a part of a composite rule, or all of any other rule. */
export interface AskedPart {
  /** Id of the part; null where the rule has none. */
  readonly part: string | null;
  readonly name: string;
  readonly questions: readonly AskedOfRule[];
}

/** Everything that an indicator asks for, part by part, in the order in which it is asked. */
export function askedParts({ rule }: Indicator): readonly AskedPart[] {
  if (rule.kind !== 'composite') {
    return [{ part: null, name: '', questions: askedBy(rule).map((asked) => ({ asked, rule })) }];
  }
  const ofShares = rule.parts.reduce((sum, { shares }) => sum + shares, 0);
  return rule.parts.map(({ id, name, shares, rule: own }) => ({
    part: id,
    name,
    questions: askedBy(own).map((asked) => ({
      asked: asked.kind === 'score' ? { ...asked, score: { part: id, shares, ofShares } } : asked,
      rule: own,
    })),
  }));
}
