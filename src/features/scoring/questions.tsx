import { type Asked, askedBy } from '../../domain/framework/rule-inputs';
import { deductionField } from '../../domain/journal/register';
import { Card } from '../../ui/card';
import { CheckpointQuestion } from './checkpoint-question';
import { FigureQuestion } from './figure-question';
import type { IndicatorContext } from './indicator-context';
import { JudgementQuestion } from './judgement-question';
import { ReasonQuestion } from './reason-question';

interface QuestionProps {
  readonly context: IndicatorContext;
  readonly asked: Asked;
  readonly number: number;
}

function Question({ context, asked, number }: QuestionProps) {
  switch (asked.kind) {
    case 'checkpoint':
      return <CheckpointQuestion context={context} point={asked.checkpoint} number={number} />;
    case 'figure':
      return <FigureQuestion context={context} figure={asked.figure} />;
    case 'score':
      return <JudgementQuestion context={context} asked={asked.score} />;
  }
}

const keyOf = (asked: Asked): string => {
  if (asked.kind === 'checkpoint') return `checkpoint ${asked.checkpoint.id}`;
  return asked.kind === 'figure' ? `figure ${asked.figure.id}` : `score ${asked.score.part}`;
};

function RuleQuestions({ context }: { readonly context: IndicatorContext }) {
  return askedBy(context.indicator.rule).map((asked, index) => (
    <Question key={keyOf(asked)} context={context} asked={asked} number={index + 1} />
  ));
}

export interface QuestionsProps {
  readonly context: IndicatorContext;
  readonly deducted: boolean;
  /** The reason that stands. */
  readonly reason: string;
}

/** What the rule asks for, and the reason once points are taken off or a reason was ever written. */
export function Questions({ context, deducted, reason }: QuestionsProps) {
  const { indicator, drafts, work } = context;
  const field = deductionField(indicator.id);
  const written = (work.evaluation.registers[field] ?? []).length > 0;
  const asksReason = deducted || reason !== '' || written || drafts[field] !== undefined;
  return (
    <div className="indicator-questions">
      <Card>
        <RuleQuestions context={context} />
        {asksReason ? <ReasonQuestion context={context} required={deducted} /> : null}
      </Card>
    </div>
  );
}
