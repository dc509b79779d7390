import type { Indicator } from '../../src/domain/framework/framework';
import { type Asked, askedBy, judgedLimitMilli } from '../../src/domain/framework/rule-inputs';
import type { Act } from '../../src/domain/journal/act';

function answerTo(asked: Asked, { id: indicator, weightMilli }: Indicator): Act {
  switch (asked.kind) {
    case 'checkpoint': {
      const body = { indicator, checkpoint: asked.checkpoint.id, finding: 'met' } as const;
      return { type: 'checkpoint.assessed', body };
    }
    case 'figure':
      return {
        type: 'figure.entered',
        body: { indicator, figure: asked.figure.id, value: 1000 },
      };
    case 'text': {
      const body = { indicator, question: asked.text.id, text: '与资料相符' };
      return { type: 'answer.written', body };
    }
    case 'choice': {
      const choices = asked.choice.several ? [] : asked.choice.options.slice(0, 1);
      const ids = choices.map(({ id }) => id);
      return {
        type: 'choice.made',
        body: { indicator, question: asked.choice.id, choices: ids },
      };
    }
    case 'score': {
      const { part } = asked.score;
      const scoreMilli = judgedLimitMilli(weightMilli, asked.score);
      const body = { indicator, scoreMilli, ...(part === null ? {} : { part }) };
      return { type: 'score.judged', body };
    }
  }
}

/** Acts that score an indicator in full where its rule asks for findings, ratios or judged scores. */
export const fullScoreActs = (indicator: Indicator): readonly Act[] =>
  askedBy(indicator.rule).map((asked) => answerTo(asked, indicator));
