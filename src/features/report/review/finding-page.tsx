import { type FormEvent, useState } from 'react';
import { Redirect, useLocation, useParams } from 'wouter';
import * as z from 'zod/mini';
import { toPlainText } from '../../../domain/kernel/plain-text';
import { SaveActions } from '../../../forms/save-actions';
import { LeftoverNotice } from '../../../forms/save-notice';
import { useFormDraft } from '../../../forms/use-form-draft';
import { useSave } from '../../../forms/use-save';
import { wholeEvaluation } from '../../../store/whole-evaluation';
import { REVIEW_WORDS as WORDS } from '../../../text/review-words';
import { sayMinute } from '../../../text/say-instant';
import { ButtonLink } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Notice } from '../../../ui/notice';
import { TextArea } from '../../../ui/text-area';
import { courseView } from '../course/course-view';
import { mayTakePart } from '../may-take-part';
import { aboutAddress, sayAbout } from '../points/about-words';
import { ReportFrame } from '../report-frame';
import { nameOf, type ReportPageProps, reportAddress } from '../report-props';

type FindingPageProps = Pick<ReportPageProps, 'session' | 'work' | 'signs'>;

const closingDraft = z.object({ how: z.string() });
const LONGEST = 2000;

function CloseForm({ session, work, finding }: FindingPageProps & { readonly finding: string }) {
  const form = useFormDraft({
    ...{ session, assignment: work.assignment, field: `closing:${finding}` },
    ...{ schema: closingDraft, initial: { how: '' } },
  });
  const saver = useSave(session, work);
  const [, navigate] = useLocation();
  const [tried, setTried] = useState(false);
  if (form === null) return null;
  const { how } = form.value;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const text = toPlainText(how).trim();
    if (text === '') return;
    const act = { type: 'finding.closed' as const, body: { finding, how: text } };
    const saved = await saver.save({ act, clearDrafts: [form.field] });
    if (saved !== null) navigate(reportAddress(work, 'review'));
  };
  return (
    <form className="stack" noValidate onSubmit={(event) => void submit(event)}>
      <LeftoverNotice leftover={form.leftover} />
      <TextArea
        label={WORDS.how}
        hint={WORDS.howHint}
        error={tried && how.trim() === '' ? WORDS.howMissing : undefined}
        maxLength={LONGEST}
        value={how}
        onChange={(event) => form.change({ how: event.target.value })}
      />
      <SaveActions saver={saver} label={WORDS.close} />
    </form>
  );
}

/** One finding of a review: what it says, what it is about, and what became of it. */
export function FindingPage(props: FindingPageProps) {
  const { session, work, signs } = props;
  const { finding = '' } = useParams();
  const view = courseView(wholeEvaluation(work).course);
  const found = view?.reviews
    .flatMap(({ findings }) => findings)
    .find(({ point }) => point.id === finding);
  if (found === undefined) return <Redirect to={reportAddress(work, 'review')} replace />;
  const { point, closing } = found;
  const mayClose = mayTakePart(work, session.who.person, 'finding.closed');
  return (
    <ReportFrame
      {...{ work, signs }}
      title={WORDS.finding}
      back={{ path: 'review', label: WORDS.back }}
    >
      <Card title={sayAbout(work, point.about)}>
        <p className="kept-text">{point.text}</p>
      </Card>
      <ButtonLink to={aboutAddress(work, point.about)}>{WORDS.toSubject}</ButtonLink>
      {closing === null ? null : (
        <Notice
          title={WORDS.closed(closing.how)}
          safe={WORDS.closedBy(nameOf(work, closing.person), sayMinute(closing.at))}
        />
      )}
      {closing === null && mayClose ? <CloseForm {...props} finding={finding} /> : null}
      {closing === null && !mayClose ? <Notice title={WORDS.waitForLead} /> : null}
    </ReportFrame>
  );
}
