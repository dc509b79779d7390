import { useEffect, useState } from 'react';
import * as z from 'zod/mini';
import { toPlainText } from '../../domain/kernel/plain-text';
import { type Answers, type AnswerValue, answers } from '../../domain/survey/answers';
import { type AnswerFault, checkAnswers } from '../../domain/survey/check-answers';
import { clearDraft, draftsOf, putDraft } from '../../store/drafts';
import type { AppendFault } from '../../store/try-append';
import { recordAnswer } from './record-answer';
import { answersField, placeOf, type SurveyProps } from './survey-context';

/** Answers being given; `at` is the question that shows, null before the first. */
const answersDraft = z.object({
  answer: z.string(),
  answers,
  at: z.nullable(z.string()),
});
type AnswersDraft = z.infer<typeof answersDraft>;

/** One questionnaire on its way to an entry. */
export interface Answering {
  readonly answers: Answers;
  readonly at: string | null;
  /** True when this was begun on an earlier visit of the page. */
  readonly leftover: boolean;
  readonly faults: readonly AnswerFault[];
  readonly fault: AppendFault | null;
  readonly busy: boolean;
  /** True when the last one was written and no new one was begun. */
  readonly done: boolean;
  readonly set: (question: string, value: AnswerValue | undefined) => void;
  readonly show: (question: string | null) => void;
  readonly submit: () => Promise<void>;
  readonly restart: () => void;
}

/** Typed text as it may be signed. */
const tidy = (given: Answers): Answers =>
  Object.fromEntries(
    Object.entries(given).map(([id, value]) => [
      id,
      typeof value === 'string' ? toPlainText(value).trim() : value,
    ]),
  );

function changed(given: Answers, question: string, value: AnswerValue | undefined): Answers {
  const { [question]: _, ...others } = given;
  return value === undefined ? others : { ...others, [question]: value };
}

function readDraft(text: string | undefined): AnswersDraft | null {
  if (text === undefined) return null;
  const read = answersDraft.safeParse(JSON.parse(text));
  return read.success ? read.data : null;
}

type Input = Omit<SurveyProps, 'signs'> & { readonly channel: 'kiosk' | 'interview' };

/** The draft of the answers: read once, then written at every change. */
function useAnswersDraft({ session, work, questionnaire, channel }: Input) {
  const { assignment } = work;
  const field = answersField(channel, questionnaire.id);
  const fresh = (): AnswersDraft => ({ answer: session.newId(), answers: {}, at: null });
  const [draft, setDraft] = useState<AnswersDraft>();
  const [leftover, setLeftover] = useState(false);
  useEffect(() => {
    let wanted = true;
    void draftsOf(session, assignment).then((drafts) => {
      if (!wanted) return;
      const left = readDraft(drafts[field]);
      setLeftover(left !== null);
      setDraft(left ?? { answer: session.newId(), answers: {}, at: null });
    });
    return () => {
      wanted = false;
    };
  }, [session, assignment, field]);
  const keep = (next: AnswersDraft) => {
    setDraft(next);
    void putDraft(session, { assignment, field, text: JSON.stringify(next) });
  };
  const drop = () => {
    setLeftover(false);
    setDraft(fresh());
    void clearDraft(session.writer, assignment, field);
  };
  return { draft, leftover, keep, drop, renew: () => setDraft(fresh()) };
}

const noFaults: readonly AnswerFault[] = [];

/** Asks one questionnaire after another; undefined until the draft was read. */
export function useAnswering(input: Input): Answering | undefined {
  const { session, work, questionnaire, channel } = input;
  const { draft, leftover, keep, drop, renew } = useAnswersDraft(input);
  const [faults, setFaults] = useState(noFaults);
  const [fault, setFault] = useState<AppendFault | null>(null);
  const [state, setState] = useState<'asking' | 'busy' | 'done'>('asking');
  if (draft === undefined) return undefined;
  const submit = async () => {
    const checked = checkAnswers(questionnaire, tidy(draft.answers));
    setFaults(checked.ok ? noFaults : checked.error);
    if (!checked.ok) return;
    setState('busy');
    const where = { answer: draft.answer, channel, ...placeOf(work, session.who.person) };
    const { writer } = session;
    const written = await recordAnswer(writer, work.assignment, questionnaire, {
      ...where,
      checked: checked.value,
    });
    setFault(written.ok ? null : written.error);
    setState(written.ok ? 'done' : 'asking');
    if (written.ok) renew();
  };
  return {
    ...{ answers: draft.answers, at: draft.at, leftover, faults, fault, submit },
    busy: state === 'busy',
    done: state === 'done',
    set: (question, value) => {
      setFaults(faults.filter((each) => each.question !== question));
      setState('asking');
      keep({ ...draft, answers: changed(draft.answers, question, value) });
    },
    show: (question) => {
      setState('asking');
      keep({ ...draft, at: question });
    },
    restart: () => {
      setFaults(noFaults);
      setState('asking');
      drop();
    },
  };
}
