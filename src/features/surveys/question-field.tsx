import type { AnswerValue } from '../../domain/survey/answers';
import type { AnswerFaultKind } from '../../domain/survey/check-answers';
import type { Question } from '../../domain/survey/questionnaire';
import { typedAnswer } from '../../domain/survey/typed-answer';
import { ANSWER_FAULT_WORDS } from '../../text/online-survey-words';
import { SURVEY_WORDS as WORDS } from '../../text/survey-words';
import { ChoiceGroup } from '../../ui/choice-group';
import { NumberField } from '../../ui/number-field';
import { SeveralChoices } from '../../ui/several-choices';
import { TextArea } from '../../ui/text-area';

export interface QuestionFieldProps {
  readonly question: Question;
  readonly value: AnswerValue | undefined;
  readonly fault: AnswerFaultKind | undefined;
  readonly onChange: (value: AnswerValue | undefined) => void;
}

function hintOf(question: Question): string {
  return [
    question.hint ?? '',
    question.kind === 'multiple' && question.atMost ? WORDS.atMost(question.atMost) : '',
    question.kind === 'text' && question.personal ? WORDS.personal : '',
    question.required ? '' : WORDS.optional,
  ]
    .filter((each) => each !== '')
    .join(' · ');
}

/** One question with the control that fits it. */
export function QuestionField({ question, value, fault, onChange }: QuestionFieldProps) {
  const error = fault === undefined ? undefined : ANSWER_FAULT_WORDS[fault];
  const [label, hint] = [question.text, hintOf(question)];
  switch (question.kind) {
    case 'single':
      return (
        <ChoiceGroup
          {...{ legend: label, hint, error }}
          choices={question.options.map(({ id, text }) => ({ value: id, label: text }))}
          value={typeof value === 'string' ? value : null}
          onChange={onChange}
        />
      );
    case 'fivePoint':
      return (
        <ChoiceGroup
          {...{ legend: label, hint, error }}
          choices={question.labels.map((text, at) => ({ value: String(at), label: text }))}
          value={typeof value === 'number' ? String(value) : null}
          onChange={(chosen) => onChange(Number(chosen))}
        />
      );
    case 'multiple':
      return (
        <SeveralChoices
          {...{ legend: label, hint, error }}
          choices={question.options}
          value={Array.isArray(value) ? value : []}
          onChange={onChange}
        />
      );
    case 'number':
      return (
        <NumberField
          {...{ label, error }}
          hint={hint || WORDS.whole}
          suffix={question.unit}
          inputMode="numeric"
          value={value === undefined ? '' : String(value)}
          onChange={(event) => onChange(typedAnswer(event.target.value))}
        />
      );
    case 'text':
      return (
        <TextArea
          {...{ label, hint, error }}
          maxLength={question.maxLength}
          value={typeof value === 'string' ? value : ''}
          onChange={(event) => onChange(event.target.value || undefined)}
        />
      );
  }
}
