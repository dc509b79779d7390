import type { ActOf } from '../../domain/journal/act';
import type { Finding } from '../../domain/journal/finding';
import {
  chosenIn,
  type Field,
  type PanelPoints,
  type Written,
} from '../../domain/journal/register';

/** Acts that write a register. */
type WritingAct =
  | ActOf<'checkpoint.assessed'>
  | ActOf<'figure.entered'>
  | ActOf<'score.judged'>
  | ActOf<'panelScores.adopted'>
  | ActOf<'deduction.explained'>
  | ActOf<'answer.written'>
  | ActOf<'choice.made'>
  | ActOf<'selfScores.imported'>
  | ActOf<'difference.explained'>;

/** The reason that stands is left as it is. */
const adoptedAnew = (
  indicator: string,
  { session, minutes, score }: PanelPoints,
): ActOf<'panelScores.adopted'> => ({
  type: 'panelScores.adopted',
  body: { session, minutes, scores: [{ indicator, score, reason: null }] },
});

/**
 * The act that records a field anew with a value that stands in it, such as one side of a conflict.
 *
 * @param panel of a score that an expert panel came to: it is taken from the panel anew
 * @param field as in `figure:C201:actual`; its value is of the field's own kind
 */
export function actFor(
  field: Field,
  value: Written['value'],
  panel: PanelPoints | null = null,
): WritingAct {
  const [kind, indicator = '', id = ''] = field.split(':');
  switch (kind) {
    case 'checkpoint':
      return {
        type: 'checkpoint.assessed',
        body: { indicator, checkpoint: id, finding: value as Finding },
      };
    case 'figure':
      return { type: 'figure.entered', body: { indicator, figure: id, value: Number(value) } };
    case 'score': {
      if (panel !== null) return adoptedAnew(indicator, panel);
      const part = id === '' ? {} : { part: id };
      return { type: 'score.judged', body: { indicator, ...part, scoreMilli: Number(value) } };
    }
    case 'answer':
      return { type: 'answer.written', body: { indicator, question: id, text: String(value) } };
    case 'choice': {
      const choices = [...chosenIn(String(value))];
      return { type: 'choice.made', body: { indicator, question: id, choices } };
    }
    case 'selfScore': {
      const scores = [{ indicator, scoreMilli: Number(value) }];
      return { type: 'selfScores.imported', body: { file: null, scores } };
    }
    case 'difference':
      return { type: 'difference.explained', body: { indicator, reason: String(value) } };
    default:
      return { type: 'deduction.explained', body: { indicator, reason: String(value) } };
  }
}
