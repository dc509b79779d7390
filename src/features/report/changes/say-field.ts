import type { Indicator } from '../../../domain/framework/framework';
import { checkpointsOf, figuresOf } from '../../../domain/framework/rule-inputs';
import type { Written } from '../../../domain/journal/register';
import { fromMilli } from '../../../domain/scoring/exact';
import { PRINTING } from '../../../domain/scoring/printing';
import { CHANGE_FIELD_WORDS, CHANGES_WORDS } from '../../../text/changes-words';
import { FINDING_WORDS, sayPoints } from '../../../text/explanation-words';
import { sayFigure } from '../../../text/figure-words';

type Rule = Pick<Indicator, 'rule'>;

const isKey = <K extends string>(words: Readonly<Record<K, string>>, key: string): key is K =>
  Object.hasOwn(words, key);

/** What a field is about, `field` as in `figure:C201:actual`. */
export function sayField(field: string, { rule }: Rule): string {
  const [kind = '', , id] = field.split(':');
  if (kind === 'checkpoint') {
    return checkpointsOf(rule).find((each) => each.id === id)?.text ?? field;
  }
  if (kind === 'figure') return figuresOf(rule).find((each) => each.id === id)?.label ?? field;
  const part = rule.kind === 'composite' ? rule.parts.find((each) => each.id === id) : undefined;
  if (kind === 'score' && part !== undefined) return part.name;
  return isKey(CHANGE_FIELD_WORDS, kind) ? CHANGE_FIELD_WORDS[kind] : field;
}

/** A value of a field in words. */
export function sayValue(field: string, value: Written['value'], { rule }: Rule): string {
  const [kind, , id] = field.split(':');
  if (typeof value === 'string') {
    if (kind === 'checkpoint' && isKey(FINDING_WORDS, value)) return FINDING_WORDS[value];
    return value === '' ? CHANGES_WORDS.noReason : value;
  }
  const figure = kind === 'figure' ? figuresOf(rule).find((each) => each.id === id) : undefined;
  if (figure !== undefined) return sayFigure(figure, value, PRINTING);
  return CHANGES_WORDS.pointsValue(sayPoints(fromMilli(value), PRINTING));
}

/** All values that stand in a field. */
export function sayStanding(field: string, standing: readonly Written[], rule: Rule): string {
  const said = [...new Set(standing.map(({ value }) => sayValue(field, value, rule)))];
  const [only, ...others] = said;
  if (only === undefined) return CHANGES_WORDS.nothing;
  return others.length === 0 ? only : CHANGES_WORDS.several(said);
}
