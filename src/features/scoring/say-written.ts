import type { Indicator } from '../../domain/framework/framework';
import { checkpointsOf, choicesOf, figuresOf, textsOf } from '../../domain/framework/rule-inputs';
import type { Finding } from '../../domain/journal/finding';
import { chosenIn, type Written } from '../../domain/journal/register';
import { PRINTING } from '../../domain/scoring/printing';
import { ASKED_WORDS } from '../../text/asked-words';
import { FINDING_WORDS } from '../../text/explanation-words';
import { sayFigure } from '../../text/figure-words';
import { INDICATOR_WORDS } from '../../text/scoring-words';
import { partName } from './part-name';
import { printMilli } from './typed-figure';

const isFinding = (value: unknown): value is Finding =>
  typeof value === 'string' && Object.hasOwn(FINDING_WORDS, value);

/** What was chosen, by the labels of the question's answers. */
function sayChosen(rule: Indicator['rule'], field: string, value: string): string {
  const asked = choicesOf(rule).find(({ id }) => field.endsWith(`:${id}`));
  const labels = chosenIn(value).map(
    (each) => asked?.options.find(({ id }) => id === each)?.label ?? each,
  );
  return labels.length === 0 ? ASKED_WORDS.nothingChosen : labels.join('、');
}

/** A value of a register in words; `field` as in `figure:C201:actual`. */
export function sayValue(field: string, value: Written['value'], { rule }: Indicator): string {
  if (field.startsWith('checkpoint:') && isFinding(value)) return FINDING_WORDS[value];
  if (field.startsWith('choice:')) return sayChosen(rule, field, String(value));
  if (typeof value === 'string') return value === '' ? ASKED_WORDS.emptyText : value;
  const figure = field.startsWith('figure:')
    ? figuresOf(rule).find(({ id }) => field.endsWith(`:${id}`))
    : undefined;
  if (figure === undefined) return ASKED_WORDS.pointsOf(printMilli(value));
  return sayFigure(figure, value, PRINTING);
}

/** What a register is about: the check point, the figure, the score, the reason. */
export function sayField(field: string, indicator: Indicator): string {
  const [kind, , id] = field.split(':');
  if (kind === 'score') return partName(indicator, id ?? null);
  if (kind === 'deduction') return INDICATOR_WORDS.reason;
  const point = checkpointsOf(indicator.rule).find((each) => each.id === id);
  const figure = figuresOf(indicator.rule).find((each) => each.id === id);
  const text = textsOf(indicator.rule).find((each) => each.id === id);
  const choice = choicesOf(indicator.rule).find((each) => each.id === id);
  const label = text === undefined ? choice?.label : (text.label ?? ASKED_WORDS.opinion);
  return point?.text ?? figure?.label ?? label ?? field;
}
