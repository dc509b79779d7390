import * as z from 'zod/mini';
import { code } from '../kernel/identifier';
import { integer } from '../kernel/quantity';
import type { Question, Questionnaire } from './questionnaire';

/**
 * What was answered to one question: the id of an option, several of them, the place of a five-point
 * option (0 the best), a whole number, or a text.
 */
export const answerValue = z.union([integer, z.string(), z.array(code)]);
export type AnswerValue = z.infer<typeof answerValue>;

/** Answers by question; a question that was not answered is not there. */
export const answers = z.record(code, answerValue);
export type Answers = z.infer<typeof answers>;

/** The names under which conditions know an answer. */
function namesOf({ kind }: Question, value: AnswerValue | undefined): readonly string[] {
  if (value === undefined) return [];
  if (Array.isArray(value)) return value;
  return [kind === 'fivePoint' ? `o${value}` : String(value)];
}

/**
 * The questions that are asked, given what was answered. A condition looks back only, and at a
 * question that is itself asked: an answer that was given before its question went away counts for
 * nothing.
 */
export function shownQuestions(
  { questions }: Pick<Questionnaire, 'questions'>,
  given: Answers,
): readonly Question[] {
  const shown: Question[] = [];
  for (const question of questions) {
    const { showWhen } = question;
    if (showWhen === undefined) {
      shown.push(question);
      continue;
    }
    const source = shown.find(({ id }) => id === showWhen.question);
    if (source === undefined) continue;
    const names = namesOf(source, given[source.id]);
    if (names.some((name) => showWhen.anyOf.includes(name))) shown.push(question);
  }
  return shown;
}

/** The questions that a link asks: what may name a person is asked face to face alone. */
export const askedOnline = (from: Questionnaire): Questionnaire => ({
  ...from,
  questions: from.questions.filter((each) => !(each.kind === 'text' && each.personal)),
});
