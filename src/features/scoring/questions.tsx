import { deductionField } from '../../domain/journal/register';
import { Card } from '../../ui/card';
import { CheckpointQuestions } from './checkpoint-questions';
import { FigureQuestion } from './figure-question';
import type { IndicatorContext } from './indicator-context';
import { JudgementQuestion } from './judgement-question';
import { ReasonQuestion } from './reason-question';

function RuleQuestions({ context }: { readonly context: IndicatorContext }) {
  const { rule } = context.indicator;
  switch (rule.kind) {
    case 'checkpoints':
      return <CheckpointQuestions context={context} points={rule.points} />;
    case 'ratio':
      return (
        <>
          <FigureQuestion context={context} figure={rule.numerator} />
          <FigureQuestion context={context} figure={rule.denominator} />
        </>
      );
    case 'judgement':
      return <JudgementQuestion context={context} />;
  }
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
