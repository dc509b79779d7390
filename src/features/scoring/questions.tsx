import { Suspense } from 'react';
import { deductionField } from '../../domain/journal/register';
import type { IndicatorScore } from '../../domain/scoring/indicator-score';
import { PRINTING } from '../../domain/scoring/printing';
import { sayPoints } from '../../text/explanation-words';
import { INDICATOR_WORDS } from '../../text/scoring-words';
import { Card } from '../../ui/card';
import { lazyPart } from '../../ui/lazy-part';
import { type AskedOfRule, type AskedPart, askedParts } from './asked-parts';
import { CheckpointQuestion } from './checkpoint-question';
import type { IndicatorContext } from './indicator-context';
import { JudgementQuestion } from './judgement-question';

// Half of all indicators ask for no figure.
const FigureQuestion = lazyPart(() => import('./figure-question'), 'FigureQuestion');
// Most assignments give points, and ask neither.
const AnswerQuestion = lazyPart(() => import('./answer-question'), 'AnswerQuestion');
const ChoiceQuestion = lazyPart(() => import('./choice-question'), 'ChoiceQuestion');
// Asked only once points are taken off.
const ReasonQuestion = lazyPart(() => import('./reason-question'), 'ReasonQuestion');

interface QuestionProps extends AskedOfRule {
  readonly context: IndicatorContext;
  readonly number: number;
}

function Question({ context, asked, rule, number }: QuestionProps) {
  switch (asked.kind) {
    case 'checkpoint':
      return <CheckpointQuestion context={context} point={asked.checkpoint} number={number} />;
    case 'figure':
      return (
        <FigureQuestion
          context={context}
          figure={asked.figure}
          counted={rule.kind === 'failures'}
        />
      );
    case 'score':
      return (
        <JudgementQuestion
          context={context}
          asked={asked.score}
          bands={rule.kind === 'bands' ? rule : null}
        />
      );
    case 'text':
      return <AnswerQuestion context={context} asked={asked.text} />;
    case 'choice':
      return <ChoiceQuestion context={context} asked={asked.choice} />;
  }
}

function keyOf({ asked }: AskedOfRule): string {
  switch (asked.kind) {
    case 'checkpoint':
      return `checkpoint ${asked.checkpoint.id}`;
    case 'figure':
      return `figure ${asked.figure.id}`;
    case 'score':
      return `score ${asked.score.part}`;
    case 'text':
      return `text ${asked.text.id}`;
    case 'choice':
      return `choice ${asked.choice.id}`;
  }
}

/** What a part has earned so far, of what it can earn. */
function sayPart(part: string | null, { steps }: IndicatorScore): string | null {
  for (const step of steps) {
    if (step.kind !== 'part' || step.part !== part) continue;
    const score = step.score === null ? null : sayPoints(step.score, PRINTING);
    return INDICATOR_WORDS.part(score, sayPoints(step.weight, PRINTING));
  }
  return null;
}

function PartQuestions(props: {
  readonly context: IndicatorContext;
  readonly part: AskedPart;
  readonly score: IndicatorScore;
}) {
  const { context, part, score } = props;
  const questions = part.questions.map((each, index) => (
    <Question key={keyOf(each)} context={context} number={index + 1} {...each} />
  ));
  if (part.part === null) return questions;
  return (
    <div className="indicator-part">
      <h2>{part.name}</h2>
      <p className="small" aria-live="polite">
        {sayPart(part.part, score)}
      </p>
      {questions}
    </div>
  );
}

export interface QuestionsProps {
  readonly context: IndicatorContext;
  /** The score with what is typed. */
  readonly score: IndicatorScore;
}

/** What the rule asks for, and the reason once points are taken off or a reason was ever written. */
export function Questions({ context, score }: QuestionsProps) {
  const { indicator, drafts, work } = context;
  const { deducted, reason } = score;
  const field = deductionField(indicator.id);
  const written = (work.evaluation.registers[field] ?? []).length > 0;
  const asksReason = deducted || reason !== '' || written || drafts[field] !== undefined;
  return (
    <div className="indicator-questions">
      <Card>
        <Suspense fallback={null}>
          {askedParts(indicator).map((part) => (
            <PartQuestions key={part.part} context={context} part={part} score={score} />
          ))}
        </Suspense>
        {/* Apart: its coming must not take the field away that is being typed in. */}
        <Suspense fallback={null}>
          {asksReason ? <ReasonQuestion context={context} required={deducted} /> : null}
        </Suspense>
      </Card>
    </div>
  );
}
