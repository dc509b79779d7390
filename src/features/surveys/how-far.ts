import { type Answers, shownQuestions } from '../../domain/survey/answers';
import type { Questionnaire } from '../../domain/survey/questionnaire';

/** How far an unfinished questionnaire got: numbers only, nothing of what was answered. */
export interface HowFar {
  readonly answered: number;
  /** The number of the question that was open, null before the first. */
  readonly at: number | null;
  readonly all: number;
}

/** How far answers got; null where nobody has begun. */
export function howFar(
  questionnaire: Questionnaire,
  { answers, at }: { readonly answers: Answers; readonly at: string | null },
): HowFar | null {
  const shown = shownQuestions(questionnaire, answers);
  const open = shown.findIndex(({ id }) => id === at);
  const answered = shown.filter(({ id }) => answers[id] !== undefined).length;
  if (open < 0 && Object.keys(answers).length === 0) return null;
  return { answered, at: open < 0 ? null : open + 1, all: shown.length };
}
