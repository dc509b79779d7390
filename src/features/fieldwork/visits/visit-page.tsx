import { standingAlone } from '../../../domain/evidence/standing-alone';
import { arrivalAt } from '../../../domain/fieldwork/arrival';
import type { Visit } from '../../../domain/fieldwork/fieldwork';
import { standingRecords } from '../../../domain/fieldwork/kept-papers';
import type { NotedPosition } from '../../../domain/fieldwork/noted-position';
import { paperKey } from '../../../domain/fieldwork/paper-kind';
import { reviewOf } from '../../../domain/fieldwork/paper-review';
import { isLeftOpen } from '../../../domain/fieldwork/visit-state';
import { wholeEvaluation } from '../../../store/whole-evaluation';
import { paperFacts } from '../../../text/paper-facts';
import { sayMinute } from '../../../text/say-instant';
import { sayArrival, VISIT_WORDS } from '../../../text/visit-words';
import { ButtonLink } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { type Fact, Facts } from '../../../ui/facts';
import { Notice } from '../../../ui/notice';
import { FieldFrame, LostSubject } from '../forms/field-frame';
import { type FieldPageProps, nameOf, siteAddress } from '../forms/field-page';
import { mayWrite } from '../forms/may-write';
import { WithdrawEntry } from '../forms/withdraw-word';
import { CheckOutForm } from './check-out-form';
import { TrackCard } from './track-card';
import { NewRecordLinks, RecordList } from './visit-record-list';
import type { VisitSlots } from './visit-slots';

const BACK = { path: 'visits', label: VISIT_WORDS.title };

interface VisitProps extends FieldPageProps {
  readonly visit: Visit;
  readonly slots: VisitSlots;
}

const siteOf = ({ work, visit }: Pick<VisitProps, 'work' | 'visit'>) =>
  work.pkg.sites.find(({ id }) => id === visit.value.site);

function factsOf(props: VisitProps): readonly Fact[] {
  const { visit } = props;
  const site = siteOf(props);
  const place = (position: NotedPosition) =>
    site === undefined ? '' : sayArrival(arrivalAt(site, position));
  const { value, ended, at } = visit;
  const facts: Fact[] = [
    { term: VISIT_WORDS.checkIn, detail: `${sayMinute(at)}，${place(value.position)}` },
    { term: VISIT_WORDS.purpose, detail: value.purpose },
  ];
  if (value.agenda !== '') facts.push({ term: VISIT_WORDS.agenda, detail: value.agenda });
  if (ended === null) return facts;
  const out = `${sayMinute(ended.at)}，${place(ended.value.position)}`;
  facts.push({ term: VISIT_WORDS.checkOut, detail: out });
  const { summary } = ended.value;
  return summary === '' ? facts : [...facts, { term: VISIT_WORDS.summary, detail: summary }];
}

function VisitFacts(props: VisitProps) {
  const { work, visit } = props;
  const { fieldwork } = wholeEvaluation(work);
  const paper = { authors: [visit.person], at: visit.ended?.at ?? visit.at };
  const review = reviewOf(
    paper,
    fieldwork.reviews[paperKey({ kind: 'visit', id: visit.value.visit })],
  );
  return (
    <Card>
      <Facts items={paperFacts(work.pkg, { ...paper, indexNo: visit.value.indexNo, review })} />
      <Facts items={factsOf(props)} />
    </Card>
  );
}

/** Pictures of this visit: taken one after another while it goes on, looked at in the gallery. */
function VisitEvidence({ session, work, visit, slots }: VisitProps) {
  const { visit: id, site } = visit.value;
  const alone = standingAlone(work.evaluation.evidence);
  const taken = alone.filter(({ evidence }) => evidence.visit === id).length;
  const going = visit.person === session.who.person && visit.ended === null;
  return (
    <Card title={VISIT_WORDS.evidence}>
      {going && mayWrite(work, visit.person) ? slots.capture(id, site) : null}
      {taken === 0 ? (
        <p className="soft">{VISIT_WORDS.noneTaken}</p>
      ) : (
        <ButtonLink to={siteAddress(work, `gallery?visit=${id}`)}>
          {VISIT_WORDS.taken(taken)}
        </ButtonLink>
      )}
    </Card>
  );
}

function Body(props: VisitProps) {
  const { session, work, visit, slots } = props;
  const site = siteOf(props);
  const own = visit.person === session.who.person;
  const open = visit.ended === null;
  const { fieldwork } = wholeEvaluation(work);
  const id = visit.value.visit;
  const records = standingRecords(fieldwork).filter(({ record }) => record.value.visit === id);
  return (
    <>
      {isLeftOpen(visit, session.writer.clock.now().at) ? (
        <Notice tone="warning" title={VISIT_WORDS.leftOpen} next={VISIT_WORDS.leftOpenNext} />
      ) : null}
      <VisitFacts {...props} />
      <VisitEvidence {...props} />
      <h2>{VISIT_WORDS.records}</h2>
      <RecordList work={work} label={VISIT_WORDS.records} records={records} />
      {own ? <NewRecordLinks work={work} visit={id} /> : null}
      {own && open ? <TrackCard session={session} work={work} visit={id} /> : null}
      {own && open && site !== undefined ? (
        <CheckOutForm {...{ session, work, site, visit }} pointPicker={slots.pointPicker} />
      ) : null}
      {own ? (
        <WithdrawEntry
          {...{ session, work }}
          entry={visit}
          action={VISIT_WORDS.withdraw}
          lead={VISIT_WORDS.withdrawLead}
        />
      ) : null}
    </>
  );
}

/** One visit: who came when and from where, its records, and how it ends. */
export function VisitPage({
  visit: id,
  ...props
}: FieldPageProps & { readonly visit: string; readonly slots: VisitSlots }) {
  const { work, signs } = props;
  const { fieldwork } = wholeEvaluation(work);
  const visit = fieldwork.visits.find(({ value }) => value.visit === id);
  if (visit === undefined) {
    const { lost, lostDetail } = VISIT_WORDS;
    return <LostSubject {...{ work, signs }} back={BACK} title={lost} detail={lostDetail} />;
  }
  const title = `${siteOf({ work, visit })?.name ?? visit.value.site} · ${nameOf(work, visit.person)}`;
  return (
    <FieldFrame work={work} signs={signs} title={title} back={BACK}>
      <Body {...props} visit={visit} />
    </FieldFrame>
  );
}
