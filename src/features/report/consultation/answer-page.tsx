import { type FormEvent, useState } from 'react';
import { Redirect, useLocation, useParams } from 'wouter';
import * as z from 'zod/mini';
import { toPlainText } from '../../../domain/kernel/plain-text';
import { SaveActions } from '../../../forms/save-actions';
import { LeftoverNotice } from '../../../forms/save-notice';
import { useFormDraft } from '../../../forms/use-form-draft';
import { useSave } from '../../../forms/use-save';
import { wholeEvaluation } from '../../../store/whole-evaluation';
import { CONSULTATION_WORDS as WORDS } from '../../../text/consultation-words';
import { PARTY_WORDS } from '../../../text/course-words';
import { sayMinute } from '../../../text/say-instant';
import { ButtonLink } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { ChoiceGroup } from '../../../ui/choice-group';
import { Notice } from '../../../ui/notice';
import { TextArea } from '../../../ui/text-area';
import { courseView, type SeenRemark } from '../course/course-view';
import { mayTakePart } from '../may-take-part';
import { aboutAddress, sayAbout } from '../points/about-words';
import { ReportFrame } from '../report-frame';
import { nameOf, type ReportPageProps, reportAddress } from '../report-props';

type AnswerPageProps = Pick<ReportPageProps, 'session' | 'work' | 'signs'>;

const answerDraft = z.object({
  decision: z.nullable(z.enum(['adopted', 'rejected'])),
  reason: z.string(),
});

const LONGEST = 2000;

interface AnswerFormProps extends AnswerPageProps {
  readonly seen: SeenRemark;
  /** Hash of the entry that recorded it. */
  readonly comments: string;
}

function AnswerForm({ session, work, seen: { point }, comments }: AnswerFormProps) {
  const form = useFormDraft({
    ...{ session, assignment: work.assignment, field: `answer:${point.id}:${comments}` },
    ...{ schema: answerDraft, initial: { decision: null, reason: '' } },
  });
  const saver = useSave(session, work);
  const [, navigate] = useLocation();
  const [tried, setTried] = useState(false);
  if (form === null) return null;
  const { decision, reason } = form.value;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const text = toPlainText(reason).trim();
    if (decision === null || text === '') return;
    const act = {
      type: 'comment.answered' as const,
      body: { remark: point.id, comments, decision, reason: text },
    };
    const saved = await saver.save({ act, clearDrafts: [form.field] });
    if (saved !== null) navigate(reportAddress(work, 'comments'));
  };
  const isSilent = tried && reason.trim() === '';
  return (
    <form className="stack" noValidate onSubmit={(event) => void submit(event)}>
      <LeftoverNotice leftover={form.leftover} />
      <ChoiceGroup
        legend={WORDS.decision}
        layout="row"
        choices={WORDS.decisionChoices}
        value={decision}
        error={tried && decision === null ? WORDS.decisionMissing : undefined}
        onChange={(value) => form.change({ decision: value })}
      />
      <TextArea
        label={WORDS.reason}
        hint={WORDS.reasonHint}
        error={isSilent ? WORDS.reasonMissing : undefined}
        maxLength={LONGEST}
        value={reason}
        onChange={(event) => form.change({ reason: event.target.value })}
      />
      <p className="soft">{WORDS.answerOnce}</p>
      <SaveActions saver={saver} label={WORDS.answer} />
    </form>
  );
}

/** One remark: what it says, what it is about, and its answer. */
export function AnswerPage(props: AnswerPageProps) {
  const { session, work, signs } = props;
  const { remark = '' } = useParams();
  const view = courseView(wholeEvaluation(work).course);
  const reply = view?.replies.find(({ remarks }) => remarks.some((r) => r.point.id === remark));
  const seen = reply?.remarks.find(({ point }) => point.id === remark);
  if (reply?.recorded == null || seen === undefined) {
    return <Redirect to={reportAddress(work, 'comments')} replace />;
  }
  const { point, answer } = seen;
  const mayAnswer = mayTakePart(work, session.who.person, 'comment.answered');
  return (
    <ReportFrame
      {...{ work, signs }}
      title={WORDS.remarkOf(PARTY_WORDS[reply.party])}
      back={{ path: 'comments', label: WORDS.back }}
    >
      <Card title={sayAbout(work, point.about)}>
        <p className="kept-text">{point.text}</p>
      </Card>
      <ButtonLink to={aboutAddress(work, point.about)}>{WORDS.toSubject}</ButtonLink>
      {answer === null ? null : (
        <Notice
          title={WORDS.answered(WORDS.decisions[answer.decision], answer.reason)}
          safe={WORDS.answeredBy(nameOf(work, answer.person), sayMinute(answer.at))}
        />
      )}
      {answer === null && mayAnswer ? (
        <AnswerForm
          key={reply.recorded.hash}
          {...props}
          seen={seen}
          comments={reply.recorded.hash}
        />
      ) : null}
      {answer === null && !mayAnswer ? <Notice title={WORDS.waitForLead} /> : null}
    </ReportFrame>
  );
}
