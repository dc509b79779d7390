import { wholeMilli } from '../scoring/exact';
import type { Act } from './act';
import {
  answerField,
  checkpointField,
  choiceField,
  chosenText,
  deductionField,
  differenceField,
  type Field,
  figureField,
  scoreField,
  selfScoreField,
  type Written,
} from './register';

/** A value with the register that it is written to. */
export interface FieldWrite {
  readonly field: Field;
  readonly value: Written['value'];
  /** Of a score that was taken from an expert panel: the reason that came with it, null without. */
  readonly panelReason?: string | null;
}

/** What an act writes to a register of one indicator; null for acts that write to none of it. */
export function writtenBy(act: Act, of: string): FieldWrite | null {
  switch (act.type) {
    case 'checkpoint.assessed': {
      const { indicator, checkpoint, finding } = act.body;
      return { field: checkpointField(indicator, checkpoint), value: finding };
    }
    case 'figure.entered': {
      const { indicator, figure, value } = act.body;
      return { field: figureField(indicator, figure), value };
    }
    case 'score.judged': {
      const { indicator, part, scoreMilli } = act.body;
      return { field: scoreField(indicator, part ?? null), value: scoreMilli };
    }
    case 'panelScores.adopted': {
      const line = act.body.scores.find(({ indicator }) => indicator === of);
      if (line === undefined) return null;
      return { field: scoreField(of), value: wholeMilli(line.score), panelReason: line.reason };
    }
    case 'deduction.explained': {
      const { indicator, reason } = act.body;
      return { field: deductionField(indicator), value: reason };
    }
    case 'selfScores.imported': {
      const line = act.body.scores.find(({ indicator }) => indicator === of);
      return line === undefined ? null : { field: selfScoreField(of), value: line.scoreMilli };
    }
    case 'difference.explained': {
      const { indicator, reason } = act.body;
      return { field: differenceField(indicator), value: reason };
    }
    case 'answer.written': {
      const { indicator, question, text } = act.body;
      return { field: answerField(indicator, question), value: text };
    }
    case 'choice.made': {
      const { indicator, question, choices } = act.body;
      return { field: choiceField(indicator, question), value: chosenText(choices) };
    }
    default:
      return null;
  }
}
