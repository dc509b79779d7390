import type { Indicator } from '../../domain/framework/framework';
import type { Figure } from '../../domain/framework/scoring-rule';
import type { Finding, Written } from '../../domain/journal/register';
import { FINDING_WORDS, INDICATOR_WORDS, UNIT_WORDS } from '../../text/scoring-words';
import { printFigure, printMilli } from './typed-figure';

const figuresOf = ({ rule }: Indicator): readonly Figure[] =>
  rule.kind === 'ratio' ? [rule.numerator, rule.denominator] : [];

const isFinding = (value: unknown): value is Finding =>
  typeof value === 'string' && Object.hasOwn(FINDING_WORDS, value);

/** A figure with its unit, as people read it. */
export const sayFigure = ({ unit }: Figure, value: number): string =>
  `${printFigure(value, unit)} ${UNIT_WORDS[unit]}`.trim();

/** A value of a register in words; `field` as in `figure:C201:actual`. */
export function sayValue(field: string, value: Written['value'], indicator: Indicator): string {
  if (field.startsWith('checkpoint:') && isFinding(value)) return FINDING_WORDS[value];
  if (typeof value === 'string') return value === '' ? INDICATOR_WORDS.emptyText : value;
  const figure = figuresOf(indicator).find(({ id }) => field.endsWith(`:${id}`));
  return figure === undefined ? printMilli(value) : sayFigure(figure, value);
}

/** What a register is about: the check point, the figure, the score, the reason. */
export function sayField(field: string, indicator: Indicator): string {
  const [kind, , id] = field.split(':');
  if (kind === 'score') return INDICATOR_WORDS.judged;
  if (kind === 'deduction') return INDICATOR_WORDS.reason;
  const { rule } = indicator;
  const point = rule.kind === 'checkpoints' && rule.points.find((each) => each.id === id);
  if (point) return point.text;
  return figuresOf(indicator).find((each) => each.id === id)?.label ?? field;
}
