import type { Figure } from './figure';
import type { OpinionRule, UnscoredRule, WatchedRule } from './unscored-rules';

/** Ids of what the lines of a monitoring form ask, and of an opinion's one text. */
export const QUESTIONS = {
  opinion: 'opinion',
  toDate: 'toDate',
  forecast: 'forecast',
  reached: 'reached',
  causes: 'causes',
  causeText: 'causeText',
  likelihood: 'likelihood',
} as const;

/** Words that a person writes; `aspects` say what they should look at. */
export interface AskedText {
  readonly id: string;
  /** Null where it is the indicator's own name that says what is written. */
  readonly label: string | null;
  readonly aspects: readonly string[];
}

/** Answers of which a person takes one, or where `several` any number. */
export interface AskedChoice {
  readonly id: string;
  readonly label: string;
  readonly options: readonly { readonly id: string; readonly label: string }[];
  readonly several: boolean;
}

/** What a rule without points may ask: besides figures a yes or no, words, and choices. */
export type UnscoredAsked =
  | { readonly kind: 'figure'; readonly figure: Figure }
  | {
      readonly kind: 'checkpoint';
      readonly checkpoint: {
        readonly id: string;
        readonly text: string;
        readonly choices: readonly ('met' | 'notMet')[];
      };
    }
  | { readonly kind: 'text'; readonly text: AskedText }
  | { readonly kind: 'choice'; readonly choice: AskedChoice };

const opinionAsked = ({ aspects }: OpinionRule): readonly UnscoredAsked[] => [
  { kind: 'text', text: { id: QUESTIONS.opinion, label: null, aspects } },
];

function valuesAsked({ target, terms: { columns } }: WatchedRule): readonly UnscoredAsked[] {
  if (target.kind === 'quantity') {
    const { unit, unitName } = target;
    const of = unitName === undefined ? { unit } : { unit, unitName };
    return (['toDate', 'forecast'] as const).map((id) => ({
      kind: 'figure',
      figure: { id: QUESTIONS[id], label: columns[id], ...of },
    }));
  }
  const texts = (['toDate', 'forecast'] as const).map((id) => ({
    kind: 'text' as const,
    text: { id: QUESTIONS[id], label: columns[id], aspects: [] },
  }));
  const point = { id: QUESTIONS.reached, text: columns.reached };
  return [
    ...texts,
    { kind: 'checkpoint', checkpoint: { ...point, choices: ['met', 'notMet'] as const } },
  ];
}

function watchedAsked(rule: WatchedRule): readonly UnscoredAsked[] {
  const { columns, causes, likelihoods } = rule.terms;
  return [
    ...valuesAsked(rule),
    {
      kind: 'choice',
      choice: {
        ...{ id: QUESTIONS.likelihood, label: columns.likelihood },
        ...{ options: likelihoods, several: false },
      },
    },
    {
      kind: 'choice',
      choice: {
        ...{ id: QUESTIONS.causes, label: columns.causes },
        ...{ options: causes, several: true },
      },
    },
    { kind: 'text', text: { id: QUESTIONS.causeText, label: columns.causeText, aspects: [] } },
  ];
}

/** What a rule without points asks, in the order in which it is asked. */
export const askedByUnscored = (rule: UnscoredRule): readonly UnscoredAsked[] =>
  rule.kind === 'opinion' ? opinionAsked(rule) : watchedAsked(rule);
