import * as z from 'zod/mini';
import { code } from '../kernel/identifier';
import { plainText } from '../kernel/plain-text';
import { checkQuestionnaire } from '../survey/check-questionnaire';
import { type Questionnaire, questionnaire } from '../survey/questionnaire';

const showWhen = z.strictObject({ question: code, anyOf: z.array(code).check(z.maxLength(50)) });
const option = z.strictObject({ id: code, text: plainText(0, 120) });
const common = {
  id: code,
  text: plainText(0, 300),
  hint: z.optional(plainText(0, 300)),
  required: z.boolean(),
  showWhen: z.optional(showWhen),
};
const options = z.array(option).check(z.maxLength(50));

/** A question as somebody is writing it: texts may still be empty, options too few. */
export const draftQuestion = z.discriminatedUnion('kind', [
  z.strictObject({ ...common, kind: z.literal('single'), options }),
  z.strictObject({
    ...{ ...common, kind: z.literal('multiple'), options },
    atMost: z.optional(z.int().check(z.positive())),
  }),
  z.strictObject({
    ...{ ...common, kind: z.literal('fivePoint') },
    labels: z.array(plainText(0, 20)).check(z.length(5)),
  }),
  z.strictObject({
    ...{ ...common, kind: z.literal('number'), unit: z.optional(plainText(0, 12)) },
    ...{ min: z.optional(z.int()), max: z.optional(z.int()) },
  }),
  z.strictObject({
    ...{ ...common, kind: z.literal('text'), personal: z.boolean() },
    maxLength: z.int().check(z.minimum(1), z.maximum(2000)),
  }),
]);
export type DraftQuestion = z.infer<typeof draftQuestion>;

/** A questionnaire as somebody is writing it. */
export const draftQuestionnaire = z.strictObject({
  ...questionnaire.shape,
  ...{ title: plainText(0, 120), audience: plainText(0, 60) },
  questions: z.array(draftQuestion).check(z.maxLength(100)),
});
export type DraftQuestionnaire = z.infer<typeof draftQuestionnaire>;

/** What is optional and was left empty is not there. */
function questionOf({ hint, ...of }: DraftQuestion): DraftQuestion {
  const hinted = hint === undefined || hint.trim() === '' ? {} : { hint };
  if (of.kind !== 'number') return { ...of, ...hinted };
  const { unit, ...bare } = of;
  return { ...bare, ...hinted, ...(unit === undefined || unit.trim() === '' ? {} : { unit }) };
}

/** The questionnaire that a draft comes to; null where it cannot be asked as it stands. */
export function questionnaireOf(draft: DraftQuestionnaire): Questionnaire | null {
  const read = questionnaire.safeParse({ ...draft, questions: draft.questions.map(questionOf) });
  return read.success && checkQuestionnaire(read.data).length === 0 ? read.data : null;
}

/** The questions without one of them: what was asked on its condition is asked of everybody. */
export function withoutQuestion(of: DraftQuestionnaire, gone: string): DraftQuestionnaire {
  const questions = of.questions.flatMap((each): DraftQuestion[] => {
    if (each.id === gone) return [];
    if (each.showWhen?.question !== gone) return [each];
    const { showWhen: _, ...always } = each;
    return [always];
  });
  return { ...of, questions, satisfaction: of.satisfaction.filter((id) => id !== gone) };
}

const FIVE = ['非常满意', '比较满意', '一般', '不太满意', '很不满意'];
const TEXT_LENGTH = 500;

/** A question of a kind with the text of another one, and nothing else of it but its condition. */
export function questionOfKind(
  {
    id,
    text,
    required,
    showWhen: when,
  }: Pick<DraftQuestion, 'id' | 'text' | 'required' | 'showWhen'>,
  kind: DraftQuestion['kind'],
): DraftQuestion {
  const bare = { id, text, required, ...(when === undefined ? {} : { showWhen: when }) };
  const two = ['a', 'b'].map((letter) => ({ id: letter, text: '' }));
  switch (kind) {
    case 'single':
    case 'multiple':
      return { ...bare, kind, options: two };
    case 'fivePoint':
      return { ...bare, kind, labels: [...FIVE] };
    case 'number':
      return { ...bare, kind };
    case 'text':
      return { ...bare, kind, maxLength: TEXT_LENGTH, personal: false };
  }
}
