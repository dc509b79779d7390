import type { Questionnaire } from './questionnaire';

/** What makes a questionnaire impossible to ask or to count. */
export type QuestionnaireFaultKind =
  | 'conditionNotBefore'
  | 'optionTwice'
  | 'satisfactionNotRated'
  | 'rangeEmpty'
  | 'returnRuleOrder';

export interface QuestionnaireFault {
  readonly question: string | null;
  readonly kind: QuestionnaireFaultKind;
}

type Found = readonly (QuestionnaireFaultKind | null)[];

function faultsOf({ questions }: Questionnaire, at: number): readonly QuestionnaireFault[] {
  const question = questions[at];
  if (question === undefined) return [];
  const { showWhen } = question;
  const earlier = questions.slice(0, at).map(({ id }) => id);
  const options = 'options' in question ? question.options.map(({ id }) => id) : [];
  const empty =
    question.kind === 'number' &&
    question.min !== undefined &&
    question.max !== undefined &&
    question.min > question.max;
  const found: Found = [
    showWhen !== undefined && !earlier.includes(showWhen.question) ? 'conditionNotBefore' : null,
    new Set(options).size !== options.length ? 'optionTwice' : null,
    empty ? 'rangeEmpty' : null,
  ];
  return found.flatMap((kind) => (kind === null ? [] : [{ question: question.id, kind }]));
}

/** Everything that is wrong with a questionnaire beyond its form. */
export function checkQuestionnaire(of: Questionnaire): readonly QuestionnaireFault[] {
  const rated = of.questions.filter(({ kind }) => kind === 'fivePoint').map(({ id }) => id);
  const unrated = of.satisfaction.filter((id) => !rated.includes(id));
  const rule = of.returnRule;
  const disordered =
    rule !== null && !(rule.referencePpm <= rule.usablePpm && rule.usablePpm <= rule.conclusivePpm);
  return [
    ...of.questions.flatMap((_, at) => faultsOf(of, at)),
    ...unrated.map((id) => ({ question: id, kind: 'satisfactionNotRated' as const })),
    ...(disordered ? [{ question: null, kind: 'returnRuleOrder' as const }] : []),
  ];
}
