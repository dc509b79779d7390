import {
  type DraftQuestion,
  type DraftQuestionnaire,
  questionOfKind,
} from '../../domain/commission/draft-questionnaire';
import { toPlainText } from '../../domain/kernel/plain-text';
import {
  QUESTION_KIND_WORDS,
  COMMISSION_FIELD_WORDS as WORDS,
} from '../../text/commission-field-words';
import { COMMISSION_WORDS } from '../../text/commission-words';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/text-field';
import { PlainSelect } from '../frameworks/plain-select';
import { freshLineId } from './form-props';
import { LinesArea } from './lines-area';

const KINDS = (Object.keys(QUESTION_KIND_WORDS) as DraftQuestion['kind'][]).map((value) => ({
  ...{ value, label: QUESTION_KIND_WORDS[value] },
}));
/** A line keeps its id, which conditions name, as long as it stays in its place. */
const MOST_TEXT = 120;

function withOptions(
  options: readonly { readonly id: string; readonly text: string }[],
  lines: readonly string[],
) {
  const kept: { id: string; text: string }[] = [];
  for (const [i, line] of lines.slice(0, 50).entries()) {
    const id = options[i]?.id ?? freshLineId('n', [...options, ...kept]);
    kept.push({ id, text: line.slice(0, MOST_TEXT) });
  }
  return kept;
}

/** What a question's answers are chosen from, where they are. */
function Answers({ of, onSet }: { of: DraftQuestion; onSet: (question: DraftQuestion) => void }) {
  if (of.kind === 'single' || of.kind === 'multiple') {
    return (
      <LinesArea
        label={WORDS.options}
        lines={of.options.map(({ text }) => text).filter((text) => text !== '')}
        onLines={(lines) => onSet({ ...of, options: withOptions(of.options, lines) })}
      />
    );
  }
  if (of.kind === 'fivePoint') {
    const five = (lines: readonly string[]) =>
      of.labels.map((_, i) => (lines[i] ?? '').slice(0, 20));
    return (
      <LinesArea
        label={WORDS.labels}
        lines={of.labels}
        onLines={(lines) => onSet({ ...of, labels: five(lines) })}
      />
    );
  }
  if (of.kind === 'number') {
    return (
      <TextField
        label={WORDS.unit}
        value={of.unit ?? ''}
        maxLength={12}
        onChange={({ target }) => onSet({ ...of, unit: toPlainText(target.value) })}
      />
    );
  }
  return (
    <label className="desk-check">
      <input
        type="checkbox"
        checked={of.personal}
        onChange={({ target }) => onSet({ ...of, personal: target.checked })}
      />
      {WORDS.personal}
    </label>
  );
}

/** Conditions that a question may have: one answer to one of those before it. */
function conditionsBefore(questions: readonly DraftQuestion[], at: number) {
  return questions.slice(0, at).flatMap((of) => {
    const answers =
      of.kind === 'fivePoint'
        ? of.labels.map((text, i) => ({ id: `o${i}`, text }))
        : of.kind === 'single' || of.kind === 'multiple'
          ? of.options
          : [];
    return answers.map(({ id, text }) => ({
      ...{ value: `${of.id} ${id}`, label: WORDS.whenChose(of.text, text) },
    }));
  });
}

const SEVERAL = 'several';

function conditionOf({ showWhen }: DraftQuestion): string {
  if (showWhen === undefined) return '';
  const [only] = showWhen.anyOf;
  return showWhen.anyOf.length === 1 ? `${showWhen.question} ${only}` : SEVERAL;
}

function withCondition({ showWhen, ...of }: DraftQuestion, value: string): DraftQuestion {
  if (value === SEVERAL) return { ...of, ...(showWhen === undefined ? {} : { showWhen }) };
  const [question, answer] = value.split(' ');
  if (question === undefined || answer === undefined) return of;
  return { ...of, showWhen: { question, anyOf: [answer] } };
}

export interface QuestionFormProps {
  readonly questionnaire: DraftQuestionnaire;
  readonly at: number;
  readonly of: DraftQuestion;
  readonly onSet: (question: DraftQuestion) => void;
  readonly onCounted: (isCounted: boolean) => void;
  readonly onUp: () => void;
  readonly onRemove: () => void;
}

/** One question: its text and kind, its answers, when it is asked, and whether it counts. */
export function QuestionForm(props: QuestionFormProps) {
  const { questionnaire, at, of, onSet, onCounted, onUp, onRemove } = props;
  const condition = conditionOf(of);
  const conditions = [
    { value: '', label: WORDS.always },
    ...(condition === SEVERAL ? [{ value: SEVERAL, label: WORDS.whenSeveral }] : []),
    ...conditionsBefore(questionnaire.questions, at),
  ];
  return (
    <li className="commission-question">
      <h4>{WORDS.question(at + 1)}</h4>
      <TextField
        label={WORDS.text}
        value={of.text}
        maxLength={300}
        onChange={({ target }) => onSet({ ...of, text: toPlainText(target.value) })}
      />
      <PlainSelect
        label={WORDS.kind}
        value={of.kind}
        options={KINDS}
        onChoose={(kind) => onSet(questionOfKind(of, kind))}
      />
      <PlainSelect
        label={WORDS.when}
        value={condition}
        options={conditions}
        onChoose={(value) => onSet(withCondition(of, value))}
      />
      <Answers key={of.kind} {...{ of, onSet }} />
      <div className="desk-buttons">
        <label className="desk-check">
          <input
            type="checkbox"
            checked={of.required}
            onChange={({ target }) => onSet({ ...of, required: target.checked })}
          />
          {WORDS.required}
        </label>
        {of.kind === 'fivePoint' ? (
          <label className="desk-check">
            <input
              type="checkbox"
              checked={questionnaire.satisfaction.includes(of.id)}
              onChange={({ target }) => onCounted(target.checked)}
            />
            {WORDS.counted}
          </label>
        ) : null}
        <Button off={at === 0} aria-label={WORDS.up(at + 1)} onClick={onUp}>
          {WORDS.upShort}
        </Button>
        <Button aria-label={WORDS.removeQuestion(at + 1)} onClick={onRemove}>
          {COMMISSION_WORDS.removeShort}
        </Button>
      </div>
    </li>
  );
}
