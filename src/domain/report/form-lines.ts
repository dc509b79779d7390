import { FIGURE_DECIMALS, type Figure } from '../framework/figure';
import { type Framework, type Indicator, indicatorsOf } from '../framework/framework';
import { isUnscored } from '../framework/is-unscored';
import { askedByUnscored, type UnscoredAsked } from '../framework/unscored-inputs';
import type { UnscoredRule } from '../framework/unscored-rules';
import { chosenIn } from '../journal/register';
import { printDecimal } from '../kernel/print-decimal';
import type { Manifest } from './manifest';

/** What was answered to one question of a form, in words. */
export interface FormAnswer {
  readonly question: string;
  /** What is asked; null for an opinion, which its heading names. */
  readonly label: string | null;
  readonly text: string;
}

/** One line of a form without points: a heading with its opinion, or a target that is watched. */
export interface FormLine {
  readonly indicator: string;
  readonly name: string;
  readonly rule: UnscoredRule;
  /** The year's target as it is printed; null where the line has none. */
  readonly annual: string | null;
  /** In the order of the form, those that were answered. */
  readonly answers: readonly FormAnswer[];
}

type Value = NonNullable<Manifest['answers']>[number]['values'][number]['value'];

const UNITS: Readonly<Record<Figure['unit'], string>> = {
  fen: '元',
  count: '',
  day: '天',
  ppm: '%',
  milli: '',
};

function printAmount(
  value: number,
  { unit, unitName = UNITS[unit] }: Omit<Figure, 'id' | 'label'>,
) {
  const number = printDecimal(value, FIGURE_DECIMALS[unit], 'shortest');
  return unitName === '' || unitName === '%' ? `${number}${unitName}` : `${number} ${unitName}`;
}

function answerTo(asked: UnscoredAsked, value: Value): FormAnswer {
  switch (asked.kind) {
    case 'figure': {
      const { id: question, label } = asked.figure;
      return { question, label, text: printAmount(Number(value), asked.figure) };
    }
    case 'checkpoint': {
      const { id: question, text: label } = asked.checkpoint;
      return { question, label, text: value === 'met' ? '是' : '否' };
    }
    case 'text':
      return { question: asked.text.id, label: asked.text.label, text: String(value) };
    case 'choice': {
      const { id: question, label, options } = asked.choice;
      const named = new Map(options.map((each) => [each.id, each.label]));
      const chosen = chosenIn(String(value)).map((each) => named.get(each) ?? each);
      return { question, label, text: chosen.join('、') };
    }
  }
}

const idOf = (asked: UnscoredAsked): string => {
  switch (asked.kind) {
    case 'figure':
      return asked.figure.id;
    case 'checkpoint':
      return asked.checkpoint.id;
    case 'text':
      return asked.text.id;
    case 'choice':
      return asked.choice.id;
  }
};

function annualOf(rule: UnscoredRule): string | null {
  if (rule.kind !== 'watched') return null;
  const { target } = rule;
  return target.kind === 'words' ? target.annual : printAmount(target.annual, target);
}

function lineOf(
  { id, name, rule }: Indicator,
  stated: ReadonlyMap<string, ReadonlyMap<string, Value>>,
): readonly FormLine[] {
  if (!isUnscored(rule)) return [];
  const values = stated.get(id);
  const answers = askedByUnscored(rule).flatMap((asked) => {
    const value = values?.get(idOf(asked));
    return value === undefined ? [] : [answerTo(asked, value)];
  });
  return [{ indicator: id, name, rule, annual: annualOf(rule), answers }];
}

/** The lines of a form as a manifest states them, in the order of its framework. */
export function formLines(
  framework: Framework,
  { answers = [] }: Pick<Manifest, 'answers'>,
): readonly FormLine[] {
  const stated = new Map(
    answers.map(({ indicator, values }) => [
      indicator,
      new Map(values.map(({ question, value }) => [question, value])),
    ]),
  );
  return indicatorsOf(framework).flatMap((each) => lineOf(each, stated));
}
