import { useEffect, useRef, useState } from 'react';
import { toPlainText } from '../../domain/kernel/plain-text';
import type { Answers, AnswerValue } from '../../domain/survey/answers';
import { type AnswerFault, checkAnswers } from '../../domain/survey/check-answers';
import { clearDraft, draftsOf } from '../../store/drafts';
import type { AppendFault } from '../../store/try-append';
import { type AnswersDraft, AnswersKeeper, readAnswersDraft } from './answers-draft';
import { recordAnswer } from './record-answer';
import { answersField, placeOf, type SurveyProps } from './survey-context';

/** One questionnaire on its way to an entry. */
export interface Answering {
  readonly answers: Answers;
  readonly at: string | null;
  /** True when this was begun on an earlier visit of the page. */
  readonly leftover: boolean;
  readonly faults: readonly AnswerFault[];
  readonly fault: AppendFault | null;
  readonly busy: boolean;
  /** True while the step to another question is being written. */
  readonly going: boolean;
  /** True when the last one was written and no new one was begun. */
  readonly done: boolean;
  readonly set: (question: string, value: AnswerValue | undefined) => void;
  /** Goes to a question, which shows once the disk says that it is the one. */
  readonly show: (question: string | null) => void;
  readonly submit: () => Promise<void>;
  /** Drops what is there and begins anew; resolves once the disk has forgotten it. */
  readonly restart: () => Promise<void>;
}

/** Typed text as it may be signed. */
const tidy = (given: Answers): Answers =>
  Object.fromEntries(
    Object.entries(given).map(([id, value]) => [
      id,
      typeof value === 'string' ? toPlainText(value).trim() : value,
    ]),
  );

type Input = Omit<SurveyProps, 'signs'> & { readonly channel: 'kiosk' | 'interview' };

/** The draft of the answers: read once, then written at every change. */
function useAnswersDraft({ session, work, questionnaire, channel }: Input) {
  const { assignment } = work;
  const field = answersField(channel, questionnaire.id);
  const keeper = useRef<AnswersKeeper | null>(null);
  const [draft, setDraft] = useState<AnswersDraft>();
  const [leftover, setLeftover] = useState(false);
  useEffect(() => {
    let wanted = true;
    void draftsOf(session, assignment).then((drafts) => {
      if (!wanted) return;
      const left = readAnswersDraft(drafts[field]);
      const begin = left ?? { answer: session.newId(), answers: {}, at: null };
      const place = { assignment, field, onShown: setDraft };
      keeper.current = new AnswersKeeper(session, place, begin);
      setLeftover(left !== null);
      setDraft(begin);
    });
    return () => {
      wanted = false;
    };
  }, [session, assignment, field]);
  const renew = () => keeper.current?.begin({ answer: session.newId(), answers: {}, at: null });
  const drop = () => {
    setLeftover(false);
    renew();
    return clearDraft(session.writer, assignment, field);
  };
  return { draft, keeper: keeper.current, leftover, drop, renew };
}

const noFaults: readonly AnswerFault[] = [];

/** Asks one questionnaire after another; undefined until the draft was read. */
export function useAnswering(input: Input): Answering | undefined {
  const { session, work, questionnaire, channel } = input;
  const { draft, keeper, leftover, drop, renew } = useAnswersDraft(input);
  const [faults, setFaults] = useState(noFaults);
  const [fault, setFault] = useState<AppendFault | null>(null);
  const [state, setState] = useState<'asking' | 'busy' | 'done'>('asking');
  const [going, setGoing] = useState(false);
  if (draft === undefined || keeper === null) return undefined;
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
    ...{ answers: draft.answers, at: draft.at, leftover, faults, fault, submit, going },
    busy: state === 'busy',
    done: state === 'done',
    set: (question, value) => {
      setFaults(faults.filter((each) => each.question !== question));
      setState('asking');
      void keeper.set(question, value).then(setFault);
    },
    show: (question) => {
      setState('asking');
      setGoing(true);
      void keeper.go(question).then((failed) => {
        setFault(failed);
        setGoing(false);
      });
    },
    restart: () => {
      setFaults(noFaults);
      setState('asking');
      return drop();
    },
  };
}
