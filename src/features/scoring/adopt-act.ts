import type { ActOf } from '../../domain/journal/act';
import type { Field, Finding, Written } from '../../domain/journal/register';

/** Acts that write a register. */
type WritingAct =
  | ActOf<'checkpoint.assessed'>
  | ActOf<'figure.entered'>
  | ActOf<'score.judged'>
  | ActOf<'deduction.explained'>
  | ActOf<'selfScores.imported'>
  | ActOf<'difference.explained'>;

/**
 * The act that records a field anew with a value that stands in it, such as one side of a conflict.
 *
 * @param field as in `figure:C201:actual`; its value is of the field's own kind
 */
export function actFor(field: Field, value: Written['value']): WritingAct {
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
      const part = id === '' ? {} : { part: id };
      return { type: 'score.judged', body: { indicator, ...part, scoreMilli: Number(value) } };
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
