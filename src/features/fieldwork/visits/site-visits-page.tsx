import type { Site } from '../../../domain/assignment/assignment-package';
import { standingRecords, withdrawnKept } from '../../../domain/fieldwork/kept-papers';
import { currentVisit, siteVisits } from '../../../domain/fieldwork/visit-state';
import { wholeEvaluation } from '../../../store/whole-evaluation';
import { FIELD_FORM_WORDS } from '../../../text/field-form-words';
import { sayMinute } from '../../../text/say-instant';
import { SITE_STATE_WORDS, VISIT_WORDS } from '../../../text/visit-words';
import { ButtonLink } from '../../../ui/button';
import { List, ListRow } from '../../../ui/list-row';
import { Notice } from '../../../ui/notice';
import { FieldFrame, LostSubject } from '../forms/field-frame';
import { type FieldPageProps, nameOf, siteAddress, siteName } from '../forms/field-page';
import { mayWrite } from '../forms/may-write';
import { CheckInForm } from './check-in-form';
import { OpenVisitNotice } from './open-visit-notice';
import { NewRecordLinks, RecordList, WithdrawnRecords } from './visit-record-list';
import type { VisitSlots } from './visit-slots';

/** The sites of the assignment and how far each is; records that belong to no visit. */
export function SiteListPage({ session, work, signs }: FieldPageProps) {
  const { fieldwork } = wholeEvaluation(work);
  const takenBack = withdrawnKept(fieldwork, session.who.person);
  const loose = standingRecords(fieldwork).filter(({ record }) => record.value.visit === null);
  return (
    <FieldFrame work={work} signs={signs} title={VISIT_WORDS.title}>
      <OpenVisitNotice session={session} work={work} />
      {work.pkg.sites.length === 0 ? (
        <Notice title={VISIT_WORDS.noSites} next={VISIT_WORDS.noSitesDetail} />
      ) : (
        <List label={VISIT_WORDS.sites}>
          {siteVisits(work.pkg.sites, fieldwork).map(({ site, state, visits }) => (
            <ListRow
              key={site.id}
              to={siteAddress(work, `visits/s/${site.id}`)}
              title={site.name}
              detail={visits
                .map(({ person, at }) => VISIT_WORDS.visitRow(sayMinute(at), nameOf(work, person)))
                .at(-1)}
              trailing={SITE_STATE_WORDS[state]}
            />
          ))}
        </List>
      )}
      <h2>{VISIT_WORDS.otherRecords}</h2>
      {loose.length === 0 ? null : (
        <RecordList work={work} label={VISIT_WORDS.otherRecords} records={loose} />
      )}
      {mayWrite(work, session.who.person) ? <NewRecordLinks work={work} visit={null} /> : null}
      <WithdrawnRecords work={work} records={takenBack} />
    </FieldFrame>
  );
}

interface SiteVisitsProps extends FieldPageProps {
  readonly slots: VisitSlots;
}

function CheckInPart({ session, work, site, slots }: SiteVisitsProps & { readonly site: Site }) {
  const { fieldwork } = wholeEvaluation(work);
  const { person } = session.who;
  if (!mayWrite(work, person)) return <Notice title={FIELD_FORM_WORDS.readOnly} />;
  if (currentVisit(fieldwork, person, site.id) !== null) {
    return <OpenVisitNotice session={session} work={work} />;
  }
  const elsewhere = currentVisit(fieldwork, person);
  return (
    <>
      {elsewhere === null ? null : (
        <Notice
          tone="warning"
          title={VISIT_WORDS.anotherOpen(siteName(work, elsewhere.value.site))}
          next={VISIT_WORDS.anotherOpenNext}
          action={
            <ButtonLink to={siteAddress(work, `visits/v/${elsewhere.value.visit}`)}>
              {VISIT_WORDS.openGo}
            </ButtonLink>
          }
        />
      )}
      <CheckInForm {...{ session, work, site }} pointPicker={slots.pointPicker} />
    </>
  );
}

/** One site: the visits that were made, and checking in. */
export function SiteVisitsPage({
  site: id,
  ...props
}: SiteVisitsProps & { readonly site: string }) {
  const { work, signs } = props;
  const back = { path: 'visits', label: VISIT_WORDS.title };
  const { fieldwork } = wholeEvaluation(work);
  const found = siteVisits(work.pkg.sites, fieldwork).find(({ site }) => site.id === id);
  if (found === undefined) {
    const { siteLost, lostDetail } = VISIT_WORDS;
    return <LostSubject {...{ work, signs, back }} title={siteLost} detail={lostDetail} />;
  }
  return (
    <FieldFrame work={work} signs={signs} title={found.site.name} back={back}>
      {found.visits.length === 0 ? null : (
        <List label={VISIT_WORDS.visits}>
          {found.visits.map((visit) => (
            <ListRow
              key={visit.hash}
              to={siteAddress(work, `visits/v/${visit.value.visit}`)}
              title={VISIT_WORDS.visitRow(sayMinute(visit.at), nameOf(work, visit.person))}
              detail={visit.value.purpose}
              trailing={visit.ended === null ? VISIT_WORDS.going : undefined}
            />
          ))}
        </List>
      )}
      <CheckInPart {...props} site={found.site} />
    </FieldFrame>
  );
}
