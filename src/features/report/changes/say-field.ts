import type { Indicator } from '../../../domain/framework/framework';
import {
  checkpointsOf,
  choicesOf,
  figuresOf,
  textsOf,
} from '../../../domain/framework/rule-inputs';
import { chosenIn, type Written } from '../../../domain/journal/register';
import { fromMilli } from '../../../domain/scoring/exact';
import { PRINTING } from '../../../domain/scoring/printing';
import { CHANGE_FIELD_WORDS, CHANGES_WORDS } from '../../../text/changes-words';
import { ANSWER_WORDS, FINDING_WORDS, sayPoints } from '../../../text/explanation-words';
import { sayFigure } from '../../../text/figure-words';

type Rule = Pick<Indicator, 'rule'>;
type Value = Written['value'];
type Held = Pick<Written, 'value'>;

const isKey = <K extends string>(words: Readonly<Record<K, string>>, key: string): key is K =>
  Object.hasOwn(words, key);

/** What a field is about, `field` as in `figure:C201:actual`. */
export function sayField(field: string, { rule }: Rule): string {
  const [kind = '', , id] = field.split(':');
  if (kind === 'checkpoint') {
    return checkpointsOf(rule).find((each) => each.id === id)?.text ?? field;
  }
  if (kind === 'figure') return figuresOf(rule).find((each) => each.id === id)?.label ?? field;
  if (kind === 'choice') return choicesOf(rule).find((each) => each.id === id)?.label ?? field;
  if (kind === 'answer') {
    return textsOf(rule).find((each) => each.id === id)?.label ?? CHANGES_WORDS.opinion;
  }
  const part = rule.kind === 'composite' ? rule.parts.find((each) => each.id === id) : undefined;
  if (kind === 'score' && part !== undefined) return part.name;
  return isKey(CHANGE_FIELD_WORDS, kind) ? CHANGE_FIELD_WORDS[kind] : field;
}

/** A finding; of what is answered with yes or no, that. */
function sayFinding(value: string, id: string | undefined, { rule }: Rule): string {
  const asked = checkpointsOf(rule).find((each) => each.id === id);
  if (asked?.choices.includes('partly') === false && isKey(ANSWER_WORDS, value)) {
    return ANSWER_WORDS[value];
  }
  return isKey(FINDING_WORDS, value) ? FINDING_WORDS[value] : value;
}

/** What was chosen, by the labels of the answers. */
function sayChosen(value: string, id: string | undefined, { rule }: Rule): string {
  const options = choicesOf(rule).find((each) => each.id === id)?.options ?? [];
  const labels = chosenIn(value).map((each) => options.find((of) => of.id === each)?.label ?? each);
  return labels.length === 0 ? CHANGES_WORDS.nothingChosen : labels.join('、');
}

/** A value of a field in words. */
export function sayValue(field: string, value: Value, { rule }: Rule): string {
  const [kind, , id] = field.split(':');
  if (typeof value === 'string') {
    if (kind === 'checkpoint') return sayFinding(value, id, { rule });
    if (kind === 'choice') return sayChosen(value, id, { rule });
    return value === '' ? CHANGES_WORDS.noReason : value;
  }
  const figure = kind === 'figure' ? figuresOf(rule).find((each) => each.id === id) : undefined;
  if (figure !== undefined) return sayFigure(figure, value, PRINTING);
  return CHANGES_WORDS.pointsValue(sayPoints(fromMilli(value), PRINTING));
}

/** All values that stand in a field. */
export function sayStanding(field: string, standing: readonly Held[], rule: Rule): string {
  const said = [...new Set(standing.map(({ value }) => sayValue(field, value, rule)))];
  const [only, ...others] = said;
  if (only === undefined) return CHANGES_WORDS.nothing;
  return others.length === 0 ? only : CHANGES_WORDS.several(said);
}
