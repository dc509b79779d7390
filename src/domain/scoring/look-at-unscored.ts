import {
  type MonitoringFault,
  type MonitoringLine,
  monitoringFaults,
} from '../framework/monitoring-line';
import { askedByUnscored, QUESTIONS, type UnscoredAsked } from '../framework/unscored-inputs';
import type { UnscoredRule, WatchedRule } from '../framework/unscored-rules';
import { chosenIn } from '../journal/register';
import type { Missing } from './indicator-score';
import { type RuleContext, type RuleOutcome, ZERO } from './rule-outcome';
import type { Held, Values } from './values';

const standing = <V>(held: Held<V>): V | null =>
  held === null || 'conflict' in held ? null : held.value;

/** What was entered for a line, as far as one value stands in each of its fields. */
export function lineOf({ target }: WatchedRule, values: Values): MonitoringLine {
  const finding = standing(values.finding(QUESTIONS.reached));
  return {
    amounts:
      target.kind === 'quantity'
        ? {
            toDate: standing(values.figure(QUESTIONS.toDate)),
            forecast: standing(values.figure(QUESTIONS.forecast)),
          }
        : null,
    words:
      target.kind === 'words'
        ? {
            toDate: standing(values.answer(QUESTIONS.toDate)) ?? '',
            forecast: standing(values.answer(QUESTIONS.forecast)) ?? '',
            reached: finding === null ? null : finding === 'met',
          }
        : null,
    causes: chosenIn(standing(values.choice(QUESTIONS.causes)) ?? ''),
    causeText: standing(values.answer(QUESTIONS.causeText)) ?? '',
    likelihood: standing(values.choice(QUESTIONS.likelihood)) || null,
  };
}

const heldOf = (asked: UnscoredAsked, values: Values): Held<unknown> => {
  switch (asked.kind) {
    case 'figure':
      return values.figure(asked.figure.id);
    case 'checkpoint':
      return values.finding(asked.checkpoint.id);
    case 'text':
      return values.answer(asked.text.id);
    case 'choice':
      return values.choice(asked.choice.id);
  }
};

function missingFor(fault: MonitoringFault, { target }: WatchedRule): Missing {
  const value = (id: string): Missing => ({
    kind: target.kind === 'quantity' ? 'figure' : 'answer',
    id,
  });
  switch (fault) {
    case 'to-date-missing':
      return value(QUESTIONS.toDate);
    case 'forecast-missing':
      return value(QUESTIONS.forecast);
    case 'reached-missing':
      return { kind: 'checkpoint', id: QUESTIONS.reached };
    case 'likelihood-missing':
    case 'unknown-likelihood':
      return { kind: 'choice', id: QUESTIONS.likelihood };
    case 'cause-missing':
    case 'unknown-cause':
      return { kind: 'cause', id: QUESTIONS.causes };
    case 'cause-text-missing':
      return { kind: 'answer', id: QUESTIONS.causeText };
  }
}

function lackOf(rule: UnscoredRule, values: Values): readonly Missing[] {
  if (rule.kind === 'watched') {
    return monitoringFaults(rule, lineOf(rule, values)).map((fault) => missingFor(fault, rule));
  }
  const text = standing(values.answer(QUESTIONS.opinion)) ?? '';
  return text.trim() === '' ? [{ kind: 'answer', id: QUESTIONS.opinion }] : [];
}

/**
 * Whether an indicator without points is done. Its score is none of none, so that it stands in no
 * sum; differing values that stand side by side count before what is lacking.
 */
export function lookAtUnscored(rule: UnscoredRule, { values }: RuleContext): RuleOutcome {
  const held = askedByUnscored(rule).map((asked) => heldOf(asked, values));
  const conflicts = held.flatMap((each): Missing[] =>
    each !== null && 'conflict' in each ? [{ kind: 'conflict', field: each.conflict }] : [],
  );
  const missing = conflicts.length > 0 ? conflicts : lackOf(rule, values);
  return {
    ...{ score: missing.length === 0 ? ZERO : null, low: ZERO, high: ZERO, measured: null },
    ...{ missing, steps: [], started: held.some((each) => each !== null) },
  };
}
