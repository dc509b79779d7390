import type { Checkpoint } from './checkpoint-rules';
import type { Figure } from './figure';
import { isUnscored } from './is-unscored';
import { figuresOfMeasure } from './measure';
import type { IndicatorRule, SimpleRule } from './scoring-rule';
import { type AskedChoice, type AskedText, askedByUnscored } from './unscored-inputs';

/** A finding that a check point allows. */
export type FindingChoice = 'met' | 'partly' | 'notMet' | 'notApplicable';

/** A check point with the findings that its rule allows. */
export interface AskedCheckpoint extends Checkpoint {
  readonly choices: readonly FindingChoice[];
}

/** A score that is judged: of the whole indicator (`part` null), or of `shares` ÷ `ofShares` of it. */
export interface AskedScore {
  readonly part: string | null;
  readonly shares: number;
  readonly ofShares: number;
}

/** One thing that a rule asks a person for. */
export type Asked =
  | { readonly kind: 'checkpoint'; readonly checkpoint: AskedCheckpoint }
  | { readonly kind: 'figure'; readonly figure: Figure }
  | { readonly kind: 'score'; readonly score: AskedScore }
  | { readonly kind: 'text'; readonly text: AskedText }
  | { readonly kind: 'choice'; readonly choice: AskedChoice };

const checkpoints = (
  points: readonly Checkpoint[],
  choices: readonly FindingChoice[],
): readonly Asked[] =>
  points.map((point) => ({ kind: 'checkpoint', checkpoint: { ...point, choices } }));

const figures = (all: readonly Figure[]): readonly Asked[] =>
  all.map((figure) => ({ kind: 'figure', figure }));

function askedBySimple(rule: SimpleRule, score: AskedScore): readonly Asked[] {
  switch (rule.kind) {
    case 'checkpoints': {
      const graded = ['met', 'partly', 'notMet'] as const;
      return checkpoints(rule.points, rule.notApplicable ? [...graded, 'notApplicable'] : graded);
    }
    case 'yesNo':
      return checkpoints([rule.question], ['met', 'notMet']);
    case 'ratio':
      return figures([rule.numerator, rule.denominator]);
    case 'gatedRatio':
    case 'tiers':
    case 'linear':
      return figures(figuresOfMeasure(rule.measure));
    case 'reverse':
      return figures([rule.target, rule.actual]);
    case 'shareDeduction':
      return figures([rule.part, rule.whole]);
    case 'failures':
      return figures([rule.count]);
    case 'bands':
    case 'judgement':
      return [{ kind: 'score', score }];
  }
}

/** Everything that a rule asks for, in the order in which it is asked. */
export function askedBy(rule: IndicatorRule): readonly Asked[] {
  if (isUnscored(rule)) return askedByUnscored(rule);
  if (rule.kind !== 'composite') return askedBySimple(rule, { part: null, shares: 1, ofShares: 1 });
  const ofShares = rule.parts.reduce((sum, { shares }) => sum + shares, 0);
  return rule.parts.flatMap(({ id, shares, rule: own }) =>
    askedBySimple(own, { part: id, shares, ofShares }),
  );
}

/** The check points of a rule, with the findings that each allows. */
export const checkpointsOf = (rule: IndicatorRule): readonly AskedCheckpoint[] =>
  askedBy(rule).flatMap((each) => (each.kind === 'checkpoint' ? [each.checkpoint] : []));

/** The figures of a rule. */
export const figuresOf = (rule: IndicatorRule): readonly Figure[] =>
  askedBy(rule).flatMap((each) => (each.kind === 'figure' ? [each.figure] : []));

/** The scores of a rule that are judged. */
export const judgedOf = (rule: IndicatorRule): readonly AskedScore[] =>
  askedBy(rule).flatMap((each) => (each.kind === 'score' ? [each.score] : []));

/** The most that can be judged, in whole thousandths: the weight, or what of it falls to the part. */
export const judgedLimitMilli = (weightMilli: number, { shares, ofShares }: AskedScore): number =>
  Math.floor((weightMilli * shares) / ofShares);

/** The texts of a rule. */
export const textsOf = (rule: IndicatorRule): readonly AskedText[] =>
  askedBy(rule).flatMap((each) => (each.kind === 'text' ? [each.text] : []));

/** The choices of a rule. */
export const choicesOf = (rule: IndicatorRule): readonly AskedChoice[] =>
  askedBy(rule).flatMap((each) => (each.kind === 'choice' ? [each.choice] : []));
