import { useLocation } from 'wouter';
import type { KeptRecord } from '../../../domain/fieldwork/fieldwork';
import { type StandingRecord, standingRecords } from '../../../domain/fieldwork/kept-papers';
import { paperKey } from '../../../domain/fieldwork/paper-kind';
import { reviewOf } from '../../../domain/fieldwork/paper-review';
import { AskReason } from '../../../forms/ask-reason';
import { SaveNotice } from '../../../forms/save-notice';
import { useSave } from '../../../forms/use-save';
import { erasureHold } from '../../../store/erasure-stand';
import { wholeEvaluation } from '../../../store/whole-evaluation';
import { sayErasureHold } from '../../../text/erasure-words';
import { paperFacts } from '../../../text/paper-facts';
import { RECORD_KIND_WORDS, RECORD_WORDS } from '../../../text/record-words';
import { sayMinute } from '../../../text/say-instant';
import { VISIT_WORDS } from '../../../text/visit-words';
import { ButtonLink } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Facts } from '../../../ui/facts';
import { Notice } from '../../../ui/notice';
import { FieldFrame, LostSubject } from '../forms/field-frame';
import { type FieldPageProps, nameOf, siteAddress } from '../forms/field-page';
import { mayWrite } from '../forms/may-write';
import { EraseRecord } from './erase-record';
import { correctionField } from './erasure-inputs';
import { draftOf } from './record-draft';
import { KeepRecord } from './record-form-page';
import { RecordView } from './record-view';
import { useRecordContent } from './use-record-content';

interface RecordProps extends FieldPageProps {
  readonly found: StandingRecord;
}

const backOf = ({ value }: KeptRecord) => ({
  path: value.visit === null ? 'visits' : `visits/v/${value.visit}`,
  label: VISIT_WORDS.title,
});

/** What its author may still do with a record. */
function OwnActions({ session, work, found }: RecordProps) {
  const saver = useSave(session, work);
  const [, navigate] = useLocation();
  const { record } = found;
  const { journal, seq, hash, value } = record;
  const withdraw = async (reason: string, clearDrafts: readonly string[]) => {
    const act = { type: 'entry.withdrawn', body: { journal, seq, hash, reason } } as const;
    if ((await saver.save({ act, clearDrafts })) !== null)
      navigate(siteAddress(work, backOf(record).path));
  };
  return (
    <>
      <SaveNotice fault={saver.fault} />
      {value.kind === 'track' || record.erased !== null ? null : (
        <ButtonLink to={siteAddress(work, `visits/r/${value.id}/edit`)}>
          {RECORD_WORDS.correct}
        </ButtonLink>
      )}
      <AskReason
        {...{ session, assignment: work.assignment }}
        field={`withdrawal:${hash}`}
        action={RECORD_WORDS.withdraw}
        lead={RECORD_WORDS.withdrawLead}
        onReason={withdraw}
      />
      <EraseRecord {...{ session, work, record }} />
    </>
  );
}

function Erased({ work, record }: Pick<FieldPageProps, 'work'> & { readonly record: KeptRecord }) {
  if (record.erased === null) return null;
  const { person, at, value } = record.erased;
  const who = nameOf(work, person);
  const { sha256 } = record.value.record;
  const { erasedBy, orderedBy } = RECORD_WORDS;
  const say = erasureHold(work, { person: record.person, sha256 }) === null ? erasedBy : orderedBy;
  return <p>{say(who, sayMinute(at), value.reason)}</p>;
}

function Body(props: RecordProps) {
  const { session, work, found } = props;
  const { record, earlier } = found;
  const { fieldwork } = wholeEvaluation(work);
  const read = useRecordContent(session, record);
  const paper = { authors: [record.person], at: record.at };
  const review = reviewOf(
    paper,
    fieldwork.reviews[paperKey({ kind: record.value.kind, id: record.root })],
  );
  const own = record.person === session.who.person && mayWrite(work, record.person);
  const { sha256 } = record.value.record;
  const hold = record.erased === null ? null : erasureHold(work, { person: record.person, sha256 });
  return (
    <>
      <Card>
        <Facts items={paperFacts(work.pkg, { ...paper, indexNo: record.value.indexNo, review })} />
        {earlier.length === 0 ? null : <p>{RECORD_WORDS.corrected(earlier.length)}</p>}
        <Erased work={work} record={record} />
      </Card>
      {hold === null ? (
        <RecordView read={read} />
      ) : (
        <Notice
          tone="warning"
          {...sayErasureHold(
            hold,
            hold.persons.map((person) => nameOf(work, person)),
          )}
        />
      )}
      {own ? <OwnActions {...props} /> : null}
      {record.person === session.who.person ? null : (
        <p className="soft">{RECORD_WORDS.onlyAuthor}</p>
      )}
    </>
  );
}

/** The record of an id; a version that was corrected leads to the one that stands. */
function findRecord({ work }: FieldPageProps, id: string): StandingRecord | null {
  const all = standingRecords(wholeEvaluation(work).fieldwork);
  const isIt = ({ record, earlier }: StandingRecord) =>
    [record, ...earlier].some(({ value }) => value.id === id);
  return all.find(isIt) ?? null;
}

function LostRecord({ work, signs }: FieldPageProps) {
  const back = { path: 'visits', label: VISIT_WORDS.title };
  const { lost, lostDetail } = RECORD_WORDS;
  return <LostSubject {...{ work, signs, back }} title={lost} detail={lostDetail} />;
}

/** A record that its author took back: it is no paper any more, but its content can be destroyed. */
function WithdrawnRecordPage({
  record: id,
  ...props
}: FieldPageProps & { readonly record: string }) {
  const { session, work, signs } = props;
  const { withdrawn } = wholeEvaluation(work).fieldwork;
  const record = withdrawn.records.find(
    ({ value, person }) => value.id === id && person === session.who.person,
  );
  if (record === undefined) return <LostRecord {...props} />;
  const title = RECORD_KIND_WORDS[record.value.kind];
  return (
    <FieldFrame {...{ work, signs, title }} back={backOf(record)}>
      <Notice title={RECORD_WORDS.withdrawn} next={RECORD_WORDS.withdrawnNext} />
      <Erased work={work} record={record} />
      <WithdrawnContent session={session} record={record} />
      {mayWrite(work, record.person) ? <EraseRecord {...{ session, work, record }} /> : null}
    </FieldFrame>
  );
}

function WithdrawnContent({
  session,
  record,
}: Pick<FieldPageProps, 'session'> & { readonly record: KeptRecord }) {
  return <RecordView read={useRecordContent(session, record)} />;
}

/** One record: its header, its content, and what may be done with it. */
export function RecordPage({ record: id, ...props }: FieldPageProps & { readonly record: string }) {
  const found = findRecord(props, id);
  if (found === null) return <WithdrawnRecordPage {...props} record={id} />;
  const { work, signs } = props;
  const title = RECORD_KIND_WORDS[found.record.value.kind];
  return (
    <FieldFrame {...{ work, signs, title }} back={backOf(found.record)}>
      <Body {...props} found={found} />
    </FieldFrame>
  );
}

function CorrectionForm({ found, ...props }: RecordProps) {
  const { record } = found;
  const read = useRecordContent(props.session, record);
  if (read === null) return null;
  if (read.kind !== 'content' || read.content.kind === 'track') return <RecordView read={read} />;
  const { id, indexNo, visit, site } = record.value;
  return (
    <>
      <Notice title={RECORD_WORDS.correctNext} />
      <KeepRecord
        {...props}
        kind={read.content.kind}
        place={{ visit, site, corrects: { id, indexNo } }}
        field={correctionField(id)}
        initial={draftOf(read.content)}
      />
    </>
  );
}

/** A record being corrected by its author. */
export function CorrectRecordPage({
  record: id,
  ...props
}: FieldPageProps & { readonly record: string }) {
  const found = findRecord(props, id);
  const own = found?.record.person === props.session.who.person;
  if (found === null || !own || found.record.value.kind === 'track')
    return <LostRecord {...props} />;
  const { work, signs } = props;
  const { kind, id: standing } = found.record.value;
  const title = `${RECORD_WORDS.correct}${RECORD_KIND_WORDS[kind]}`;
  const back = { path: `visits/r/${standing}`, label: RECORD_WORDS.open };
  return (
    <FieldFrame {...{ work, signs, title, back }}>
      <CorrectionForm {...props} found={found} />
    </FieldFrame>
  );
}
