import type { Indicator } from '../../domain/framework/framework';
import { type Asked, askedBy, judgedLimitMilli } from '../../domain/framework/rule-inputs';
import {
  answerField,
  checkpointField,
  choiceField,
  deductionField,
  type Field,
  type FieldValue,
  figureField,
  scoreField,
} from '../../domain/journal/register';
import { toPlainText } from '../../domain/kernel/plain-text';
import { ok, type Result } from '../../domain/kernel/result';
import { parseFigure, parseScore, type TypedScoreFault } from './typed-figure';

/** A field that is typed, and how what is typed in it reads. */
export interface TypedInput {
  readonly field: Field;
  readonly parse: (text: string) => Result<FieldValue, TypedScoreFault>;
}

/** The register that one thing asked is written to. */
function fieldOf(asked: Asked, indicator: string): Field {
  if (asked.kind === 'checkpoint') return checkpointField(indicator, asked.checkpoint.id);
  if (asked.kind === 'figure') return figureField(indicator, asked.figure.id);
  if (asked.kind === 'text') return answerField(indicator, asked.text.id);
  if (asked.kind === 'choice') return choiceField(indicator, asked.choice.id);
  return scoreField(indicator, asked.score.part);
}

/** A reason as it is kept: without what may not be in an entry, and without blanks around it. */
export const parseReason = (text: string): Result<string, never> => ok(toPlainText(text).trim());

/** The fields of an indicator that are typed: figures, judged scores, the reason; findings are tapped. */
export function typedInputsOf({ id, rule, weightMilli }: Indicator): readonly TypedInput[] {
  const inputs = askedBy(rule).flatMap((asked): readonly TypedInput[] => {
    const field = fieldOf(asked, id);
    if (asked.kind === 'figure') {
      return [{ field, parse: (text) => parseFigure(text, asked.figure.unit) }];
    }
    if (asked.kind === 'text') return [{ field, parse: parseReason }];
    if (asked.kind !== 'score') return [];
    const limit = judgedLimitMilli(weightMilli, asked.score);
    return [{ field, parse: (text) => parseScore(text, limit) }];
  });
  return [...inputs, { field: deductionField(id), parse: parseReason }];
}
