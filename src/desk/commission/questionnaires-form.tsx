import { YANCHI_QUESTIONNAIRES } from '../../domain/catalogue/yanchi-park-survey-plan';
import {
  type DraftQuestion,
  type DraftQuestionnaire,
  questionOfKind,
  withoutQuestion,
} from '../../domain/commission/draft-questionnaire';
import { toPlainText } from '../../domain/kernel/plain-text';
import { COMMISSION_FIELD_WORDS as WORDS } from '../../text/commission-field-words';
import { COMMISSION_WORDS } from '../../text/commission-words';
import { Button } from '../../ui/button';
import { TextArea } from '../../ui/text-area';
import { TextField } from '../../ui/text-field';
import { PlainSelect } from '../frameworks/plain-select';
import { feedsOfValue, figureOptions, valueOfFeeds } from './figure-options';
import { type FormProps, freshLineId, withLine, withoutLine } from './form-props';
import { QuestionForm } from './question-form';

const freshQuestion = (questions: readonly DraftQuestion[]): DraftQuestion =>
  questionOfKind({ id: freshLineId('q', questions), text: '', required: true }, 'fivePoint');

/** A questionnaire with one question; it has no rule of return that nobody laid down. */
function freshQuestionnaire(taken: readonly DraftQuestionnaire[]): DraftQuestionnaire {
  const question = freshQuestion([]);
  return {
    ...{ id: freshLineId('W', taken), version: 1, title: '', intro: '', audience: '' },
    ...{ questions: [question], satisfaction: [question.id], feeds: null, returnRule: null },
  };
}

/** A question and the one before it change places; what one is asked on comes before it or goes. */
function movedUp(of: DraftQuestionnaire, at: number): DraftQuestionnaire {
  const [before, moved] = [of.questions[at - 1], of.questions[at]];
  if (before === undefined || moved === undefined) return of;
  const { showWhen, ...always } = moved;
  const first = showWhen?.question === before.id ? always : moved;
  const questions = of.questions.map((each, i) =>
    i === at - 1 ? first : i === at ? before : each,
  );
  return { ...of, questions };
}

interface OneProps {
  readonly of: DraftQuestionnaire;
  readonly figures: ReturnType<typeof figureOptions>;
  readonly onSet: (of: DraftQuestionnaire) => void;
  readonly onRemove: () => void;
}

function Questions({ of, onSet }: Pick<OneProps, 'of' | 'onSet'>) {
  const { questions, satisfaction } = of;
  const set = (at: number, question: DraftQuestion) => {
    const counted = satisfaction.filter(
      (id) => id !== question.id || question.kind === 'fivePoint',
    );
    const changed = questions.map((each, i) => (i === at ? question : each));
    onSet({ ...of, questions: changed, satisfaction: counted });
  };
  const count = (id: string, is: boolean) =>
    onSet({
      ...of,
      satisfaction: [...satisfaction.filter((each) => each !== id), ...(is ? [id] : [])],
    });
  return (
    <details>
      <summary>{WORDS.questions(questions.length)}</summary>
      <ol className="commission-questions">
        {questions.map((question, at) => (
          <QuestionForm
            key={question.id}
            {...{ questionnaire: of, at, of: question }}
            onSet={(next) => set(at, next)}
            onCounted={(is) => count(question.id, is)}
            onUp={() => onSet(movedUp(of, at))}
            onRemove={() => onSet(withoutQuestion(of, question.id))}
          />
        ))}
      </ol>
      <Button onClick={() => onSet({ ...of, questions: [...questions, freshQuestion(questions)] })}>
        {WORDS.addQuestion}
      </Button>
    </details>
  );
}

function One({ of, figures, onSet, onRemove }: OneProps) {
  return (
    <div className="commission-questionnaire">
      <h3>{of.title || WORDS.untitled}</h3>
      <div className="commission-fields">
        <TextField
          label={WORDS.title}
          value={of.title}
          maxLength={120}
          onChange={({ target }) => onSet({ ...of, title: toPlainText(target.value) })}
        />
        <TextField
          label={WORDS.audience}
          value={of.audience}
          maxLength={60}
          onChange={({ target }) => onSet({ ...of, audience: toPlainText(target.value) })}
        />
        <PlainSelect
          label={WORDS.rateFeeds}
          value={valueOfFeeds(of.feeds)}
          options={figures}
          onChoose={(value) => onSet({ ...of, feeds: feedsOfValue(value) })}
        />
      </div>
      <TextArea
        label={WORDS.intro}
        rows={2}
        maxLength={1000}
        value={of.intro}
        onChange={({ target }) => onSet({ ...of, intro: toPlainText(target.value) })}
      />
      <Questions {...{ of, onSet }} />
      <div className="desk-buttons">
        <Button onClick={onRemove}>{WORDS.removeQuestionnaire(of.title || WORDS.untitled)}</Button>
      </div>
    </div>
  );
}

/** Questionnaires: new ones, or begun from the catalogue's, with every question open to change. */
export function QuestionnairesForm({ draft, change }: FormProps) {
  const { questionnaires } = draft;
  const figures = figureOptions(draft.framework);
  const template = YANCHI_QUESTIONNAIRES.map((each) => ({
    ...{ ...each, id: freshLineId('W', questionnaires), questions: [...each.questions] },
  }));
  return (
    <section className="desk-part">
      <h2>{COMMISSION_WORDS.questionnaires}</h2>
      {questionnaires.length === 0 ? (
        <p className="soft">{COMMISSION_WORDS.noQuestionnaires}</p>
      ) : null}
      {questionnaires.map((of, at) => (
        <One
          key={of.id}
          {...{ of, figures }}
          onSet={(next) => change({ questionnaires: withLine(questionnaires, at, next) })}
          onRemove={() => change({ questionnaires: withoutLine(questionnaires, at) })}
        />
      ))}
      <div className="desk-buttons">
        <Button
          onClick={() =>
            change({ questionnaires: [...questionnaires, freshQuestionnaire(questionnaires)] })
          }
        >
          {WORDS.addQuestionnaire}
        </Button>
        <Button onClick={() => change({ questionnaires: [...questionnaires, ...template] })}>
          {WORDS.fromTemplate}
        </Button>
      </div>
    </section>
  );
}
