import { useEffect, useState } from 'react';
import { useLocation, useParams } from 'wouter';
import { type Erasure, erasureOf } from '../../domain/fieldwork/erasure';
import type { FieldBody } from '../../domain/fieldwork/field-act';
import type { Said } from '../../domain/journal/revisions';
import type { Answers } from '../../domain/survey/answers';
import type { Question } from '../../domain/survey/questionnaire';
import { withdrawnAnswers } from '../../domain/survey/withdrawn-answers';
import { erasureHold } from '../../store/erasure-stand';
import { readRecord } from '../../store/personal-record';
import { wholeEvaluation } from '../../store/whole-evaluation';
import { ERASURE_WORDS, sayErasureHold } from '../../text/erasure-words';
import { sayMinute } from '../../text/say-instant';
import { CHANNEL_WORDS, SURVEY_WORDS, RETURNED_WORDS as WORDS } from '../../text/survey-words';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Empty } from '../../ui/empty';
import { Facts } from '../../ui/facts';
import { Notice } from '../../ui/notice';
import { PageFrame } from '../../ui/page-frame';
import { EraseAnswer } from './erase-answer';
import { surveyRecord } from './record-answer';
import { mayCollect, type SurveyProps, surveyPath } from './survey-context';
import { WithdrawDialog } from './withdraw-dialog';

function sayAnswer(question: Question, value: Answers[string] | undefined): string {
  if (value === undefined) return WORDS.notAnswered;
  if (question.kind === 'fivePoint') return question.labels[Number(value)] ?? WORDS.notAnswered;
  if (question.kind === 'single' || question.kind === 'multiple') {
    const chosen = Array.isArray(value) ? value : [String(value)];
    return question.options
      .filter(({ id }) => chosen.includes(id))
      .map(({ text }) => text)
      .join('、');
  }
  return String(value);
}

/** What the personal record says: undefined while it is read, null where it is not here. */
function useRecord({ session }: Pick<SurveyProps, 'session'>, sha256: string | undefined) {
  const [rest, setRest] = useState<Answers | null>();
  useEffect(() => {
    if (sha256 === undefined) return setRest({});
    let wanted = true;
    void readRecord(session, sha256, surveyRecord).then(
      (read) => wanted && setRest(read?.answers ?? null),
      () => wanted && setRest(null),
    );
    return () => {
      wanted = false;
    };
  }, [session, sha256]);
  return rest;
}

const nameIn = ({ pkg }: SurveyProps['work'], person: string): string =>
  pkg.team.find((member) => member.person === person)?.name ?? '';

function Erased({ work, erased }: Pick<SurveyProps, 'work'> & { readonly erased: Erasure }) {
  const { person, at, value } = erased;
  const who = nameIn(work, person);
  const hold = erasureHold(work, { person, sha256: value.sha256 });
  if (hold !== null) {
    const names = hold.persons.map((each) => nameIn(work, each));
    const ordered = ERASURE_WORDS.orderedBy(who, sayMinute(at), value.reason);
    return <Notice tone="warning" {...sayErasureHold(hold, names)} safe={ordered} />;
  }
  const by = ERASURE_WORDS.erasedBy(who, sayMinute(at), value.reason);
  return <Notice title={ERASURE_WORDS.erased} safe={by} />;
}

/** One answered questionnaire, to be looked at and taken back. */
export function AnswerPage({ session, work, questionnaire, signs }: SurveyProps) {
  const { answer: id } = useParams();
  const [, navigate] = useLocation();
  const [leaving, setLeaving] = useState(false);
  const { fieldwork } = wholeEvaluation(work);
  const isIt = ({ value }: Said<FieldBody<'survey.answered'>>) => value.answer === id;
  const standing = fieldwork.surveys.answers.find(isIt);
  // What was taken back counts no more; whoever took the answer may still have its bytes destroyed.
  const said = standing ?? withdrawnAnswers(fieldwork, session.who.person).find(isIt);
  const sha256 = said?.value.record?.sha256;
  const person = said?.person ?? '';
  const erased = sha256 === undefined ? null : erasureOf(fieldwork, { person, sha256 });
  const rest = useRecord({ session }, erased === null ? sha256 : undefined);
  const back = surveyPath(work.assignment, questionnaire.id);
  const given: Answers = { ...rest, ...said?.value.ratings };
  const isOwn = said?.person === session.who.person;
  return (
    <PageFrame
      title={WORDS.viewTitle}
      context={questionnaire.title}
      back={{ to: back, label: SURVEY_WORDS.back }}
      signs={signs}
      actions={
        isOwn && standing !== undefined ? (
          <Button onClick={() => setLeaving(true)}>{WORDS.withdraw}</Button>
        ) : undefined
      }
    >
      {said === undefined ? (
        <Empty title={WORDS.lost} />
      ) : (
        <Card title={`${CHANNEL_WORDS[said.value.channel]} · ${sayMinute(said.at)}`}>
          {standing === undefined ? <Notice title={WORDS.withdrawn} /> : null}
          {rest === null ? <Notice title={WORDS.notHere} /> : null}
          {erased === null ? null : <Erased work={work} erased={erased} />}
          <Facts
            items={questionnaire.questions.map((question) => ({
              term: question.text,
              detail: sayAnswer(question, given[question.id]),
            }))}
          />
          {isOwn && erased === null && mayCollect(work, person) ? (
            <EraseAnswer {...{ session, work, said }} />
          ) : null}
        </Card>
      )}
      {leaving && said !== undefined ? (
        <WithdrawDialog
          {...{ session, assignment: work.assignment, target: said }}
          onClose={() => setLeaving(false)}
          onDone={() => navigate(back, { replace: true })}
        />
      ) : null}
    </PageFrame>
  );
}
