import { toPlainText } from '../../domain/kernel/plain-text';
import type { Answers, AnswerValue } from '../../domain/survey/answers';
import type { Question, Questionnaire } from '../../domain/survey/questionnaire';
import { typedAnswer } from '../../domain/survey/typed-answer';

/** Name of a question's controls in the form. */
export const controlName = (question: string): string => `a.${question}`;

function answerOf({ kind }: Question, sent: readonly string[]): AnswerValue | undefined {
  const [first] = sent;
  if (first === undefined) return undefined;
  if (kind === 'multiple') return [...sent];
  if (kind === 'text') return toPlainText(first).trim();
  const text = first.trim();
  if (kind === 'single' || text === '') return text;
  return typedAnswer(text);
}

/** The answers that a form sent, unchecked. Controls of other names are not read. */
export function readForm({ questions }: Questionnaire, form: URLSearchParams): Answers {
  return Object.fromEntries(
    questions.flatMap((question) => {
      const value = answerOf(question, form.getAll(controlName(question.id)));
      return value === undefined ? [] : [[question.id, value]];
    }),
  );
}
