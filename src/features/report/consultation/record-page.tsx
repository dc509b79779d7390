import { type FormEvent, useState } from 'react';
import { Redirect, useLocation, useParams } from 'wouter';
import * as z from 'zod/mini';
import { subjectOf } from '../../../domain/procedure/point';
import { PARTIES, type Party } from '../../../domain/procedure/procedure-setting';
import { EvidencePicker } from '../../../forms/evidence-picker';
import { SaveActions } from '../../../forms/save-actions';
import { LeftoverNotice } from '../../../forms/save-notice';
import { useFormDraft } from '../../../forms/use-form-draft';
import { useSave } from '../../../forms/use-save';
import { wholeEvaluation } from '../../../store/whole-evaluation';
import { CONSULTATION_WORDS as WORDS } from '../../../text/consultation-words';
import { PARTY_WORDS } from '../../../text/course-words';
import { ButtonLink } from '../../../ui/button';
import { ChoiceGroup } from '../../../ui/choice-group';
import { Notice } from '../../../ui/notice';
import { type CourseView, courseView } from '../course/course-view';
import { pointDraft, readPoints } from '../points/point-draft';
import { PointsField } from '../points/points-field';
import { ReportFrame } from '../report-frame';
import { type ReportPageProps, reportAddress } from '../report-props';

type RecordPageProps = Pick<ReportPageProps, 'session' | 'work' | 'signs'>;

const commentsDraft = z.object({
  said: z.nullable(z.enum(['some', 'none'])),
  remarks: z.array(pointDraft),
  evidence: z.array(z.string()),
  /** What stood when it was begun, and what it takes the place of. */
  replaces: z.nullable(z.string()),
});
type CommentsDraft = z.infer<typeof commentsDraft>;

interface Faults {
  readonly said: boolean;
  readonly empty: boolean;
  readonly evidence: boolean;
  readonly silent: readonly string[];
}

const NO_FAULTS: Faults = { said: false, empty: false, evidence: false, silent: [] };

function faultsOf({ said, remarks, evidence }: CommentsDraft): Faults {
  const points = readPoints(remarks);
  return {
    said: said === null,
    empty: said === 'some' && remarks.length === 0,
    evidence: evidence.length === 0,
    silent: said === 'some' && !points.ok ? points.error : [],
  };
}

const hasFault = ({ said, empty, evidence, silent }: Faults): boolean =>
  said || empty || evidence || silent.length > 0;

interface RecordFormProps extends RecordPageProps {
  readonly party: Party;
  readonly view: CourseView;
}

function initialOf(view: CourseView, party: Party): CommentsDraft {
  const recorded = view.replies.find((each) => each.party === party)?.recorded ?? null;
  if (recorded === null) return { said: null, remarks: [], evidence: [], replaces: null };
  const remarks = recorded.remarks.map(({ id, text, about }) => ({
    ...{ id, text, about: subjectOf(about) },
  }));
  return {
    said: remarks.length === 0 ? 'none' : 'some',
    remarks,
    evidence: [...recorded.evidence],
    replaces: recorded.hash,
  };
}

/** Why what is typed can no longer be recorded: it is fixed by now, or somebody else recorded it. */
function barOf(view: CourseView, party: Party, replaces: string | null) {
  const reply = view.replies.find((each) => each.party === party);
  const isAnswered = reply?.remarks.some(({ answer }) => answer !== null) ?? false;
  if (isAnswered || view.version.reviews.length > 0) return 'fixed';
  return (reply?.recorded?.hash ?? null) === replaces ? null : 'overtaken';
}

/** Records what a party wrote: point by point, with the photographs of its paper. */
function RecordForm({ session, work, party, view }: RecordFormProps) {
  const { assignment } = work;
  const form = useFormDraft({
    ...{ session, assignment, field: `comments:${view.version.draft}:${party}` },
    ...{ schema: commentsDraft, initial: initialOf(view, party) },
  });
  const saver = useSave(session, work);
  const [, navigate] = useLocation();
  const [faults, setFaults] = useState(NO_FAULTS);
  if (form === null) return null;
  const { said, remarks, evidence, replaces } = form.value;
  const bar = barOf(view, party, replaces);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const found = faultsOf(form.value);
    setFaults(found);
    if (hasFault(found) || bar !== null) return;
    const points = readPoints(said === 'some' ? remarks : []);
    if (!points.ok) return;
    const body = {
      ...{ draft: view.version.draft, party, way: 'paper' as const, remarks: points.value },
      ...{ evidence: [...evidence], replaces },
    };
    const act = { type: 'comments.recorded' as const, body };
    const saved = await saver.save({ act, clearDrafts: [form.field] });
    if (saved !== null) navigate(reportAddress(work, 'comments'));
  };
  return (
    <form className="stack" noValidate onSubmit={(event) => void submit(event)}>
      <LeftoverNotice leftover={form.leftover} />
      <ChoiceGroup
        legend={WORDS.said}
        choices={WORDS.saidChoices}
        value={said}
        error={faults.said && said === null ? WORDS.saidMissing : undefined}
        onChange={(value) => form.change({ said: value })}
      />
      {said === 'some' ? (
        <PointsField
          {...{ work, value: remarks, silent: faults.silent, newId: session.newId }}
          onChange={(value) => form.change({ remarks: value })}
        />
      ) : null}
      {faults.empty && remarks.length === 0 ? (
        <Notice tone="danger" live title={WORDS.remarksMissing} />
      ) : null}
      <p className="soft">{WORDS.photograph}</p>
      <ButtonLink to={`/a/${assignment}/site/gallery`}>{WORDS.toCamera}</ButtonLink>
      <EvidencePicker
        {...{ session, work, site: null, chosen: evidence }}
        onChange={(chosen) => form.change({ evidence: [...chosen] })}
      />
      {faults.evidence && evidence.length === 0 ? (
        <Notice tone="danger" live title={WORDS.evidenceMissing} />
      ) : null}
      {bar === null ? (
        <SaveActions saver={saver} label={WORDS.save} />
      ) : (
        <Notice tone="warning" live title={WORDS.bars[bar]} next={WORDS.barsNext} />
      )}
    </form>
  );
}

const isParty = (text: string): text is Party => PARTIES.some((each) => each === text);

/** The page where the comments of one party are recorded. */
export function RecordPage(props: RecordPageProps) {
  const { work, signs } = props;
  const { party = '' } = useParams();
  const view = courseView(wholeEvaluation(work).course);
  if (!isParty(party) || view === null || view.version.sealed !== null) {
    return <Redirect to={reportAddress(work, 'comments')} replace />;
  }
  return (
    <ReportFrame
      {...{ work, signs }}
      title={WORDS.recordTitle(PARTY_WORDS[party])}
      back={{ path: 'comments', label: WORDS.back }}
    >
      <p className="soft">{WORDS.recordLead}</p>
      <RecordForm key={party} {...props} {...{ party, view }} />
    </ReportFrame>
  );
}
