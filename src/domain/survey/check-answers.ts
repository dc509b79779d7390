import { isPlainText } from '../kernel/plain-text';
import { fail, ok, type Result } from '../kernel/result';
import { type Answers, type AnswerValue, shownQuestions } from './answers';
import type { Question, Questionnaire } from './questionnaire';

/** What is wrong with the answer to one question. */
export type AnswerFaultKind =
  | 'missing'
  | 'unknownOption'
  | 'tooMany'
  | 'notWhole'
  | 'tooSmall'
  | 'tooLarge'
  | 'tooLong'
  | 'notPlain'
  | 'wrongForm';

export interface AnswerFault {
  readonly question: string;
  readonly kind: AnswerFaultKind;
}

type Kind<K extends Question['kind']> = Extract<Question, { kind: K }>;

function multipleFault(
  { options, atMost }: Kind<'multiple'>,
  value: AnswerValue,
): AnswerFaultKind | null {
  if (!Array.isArray(value)) return 'wrongForm';
  if (new Set(value).size !== value.length) return 'wrongForm';
  if (!value.every((chosen) => options.some(({ id }) => id === chosen))) return 'unknownOption';
  return atMost !== undefined && value.length > atMost ? 'tooMany' : null;
}

function numberFault({ min, max }: Kind<'number'>, value: AnswerValue): AnswerFaultKind | null {
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) return 'notWhole';
  if (min !== undefined && value < min) return 'tooSmall';
  return max !== undefined && value > max ? 'tooLarge' : null;
}

function textFault({ maxLength }: Kind<'text'>, value: AnswerValue): AnswerFaultKind | null {
  if (typeof value !== 'string') return 'wrongForm';
  if (value.length > maxLength) return 'tooLong';
  return isPlainText(value) ? null : 'notPlain';
}

function faultOf(question: Question, value: AnswerValue): AnswerFaultKind | null {
  switch (question.kind) {
    case 'single':
      return question.options.some(({ id }) => id === value) ? null : 'unknownOption';
    case 'multiple':
      return multipleFault(question, value);
    case 'fivePoint':
      return typeof value === 'number' && [0, 1, 2, 3, 4].includes(value) ? null : 'unknownOption';
    case 'number':
      return numberFault(question, value);
    case 'text':
      return textFault(question, value);
  }
}

const isEmpty = (value: AnswerValue | undefined): value is undefined =>
  value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/** What is wrong with the answer to a question that is asked; null when nothing is. */
export function answerFault(
  question: Question,
  value: AnswerValue | undefined,
): AnswerFaultKind | null {
  if (isEmpty(value)) return question.required ? 'missing' : null;
  return faultOf(question, value);
}

/**
 * Holds answers against their questionnaire. What was answered to a question that is not asked, or
 * is not in the questionnaire, is left out, and so is an empty answer.
 */
export function checkAnswers(
  questionnaire: Questionnaire,
  given: Answers,
): Result<Answers, readonly AnswerFault[]> {
  const shown = shownQuestions(questionnaire, given);
  const faults = shown.flatMap((question) => {
    const kind = answerFault(question, given[question.id]);
    return kind === null ? [] : [{ question: question.id, kind }];
  });
  if (faults.length > 0) return fail(faults);
  const kept = shown.flatMap(({ id }) => {
    const value = given[id];
    return isEmpty(value) ? [] : [[id, value] as const];
  });
  return ok(Object.fromEntries(kept));
}

/** Choices of five-point questions, which stand in the entry, apart from all else that was said. */
export interface SplitAnswers {
  readonly ratings: Readonly<Record<string, number>>;
  readonly rest: Answers;
}

/** Parts checked answers into what the score is computed from and what is personal. */
export function splitAnswers({ questions }: Questionnaire, checked: Answers): SplitAnswers {
  const rated = new Set(questions.filter(({ kind }) => kind === 'fivePoint').map(({ id }) => id));
  const ratings: Record<string, number> = {};
  const rest: Record<string, AnswerValue> = {};
  for (const [id, value] of Object.entries(checked)) {
    if (rated.has(id) && typeof value === 'number') ratings[id] = value;
    else rest[id] = value;
  }
  return { ratings, rest };
}
