import { Route, Switch, useParams, useSearchParams } from 'wouter';
import { WRITTEN_KINDS, type WrittenKind } from '../../../domain/fieldwork/record-content';
import { RECORD_WORDS } from '../../../text/record-words';
import { LostSubject } from '../forms/field-frame';
import { type FieldPageProps, siteRoute } from '../forms/field-page';
import { RecordFormPage } from '../records/record-form-page';
import { CorrectRecordPage, RecordPage } from '../records/record-page';
import { SiteListPage, SiteVisitsPage } from './site-visits-page';
import { VisitPage } from './visit-page';
import type { VisitSlots } from './visit-slots';

type VisitPageProps = FieldPageProps & { readonly slots: VisitSlots };

const isWritten = (kind: string): kind is WrittenKind =>
  (WRITTEN_KINDS as readonly string[]).includes(kind);

function SiteRoute(props: VisitPageProps) {
  const { site = '' } = useParams();
  return <SiteVisitsPage key={site} {...props} site={site} />;
}

function VisitRoute(props: VisitPageProps) {
  const { visit = '' } = useParams();
  return <VisitPage key={visit} {...props} visit={visit} />;
}

function NewRecordRoute(props: FieldPageProps) {
  const { kind = '' } = useParams();
  const [query] = useSearchParams();
  const visit = query.get('visit');
  if (!isWritten(kind)) {
    return <LostSubject {...props} title={RECORD_WORDS.lost} detail={RECORD_WORDS.lostDetail} />;
  }
  return <RecordFormPage key={`${kind} ${visit}`} {...props} kind={kind} visit={visit} />;
}

function RecordRoute({ correct, ...props }: FieldPageProps & { readonly correct: boolean }) {
  const { record = '' } = useParams();
  const Page = correct ? CorrectRecordPage : RecordPage;
  return <Page key={record} {...props} record={record} />;
}

/** The addresses of visits and their records. */
export function VisitsPage(props: VisitPageProps) {
  return (
    <Switch>
      <Route path={siteRoute('visits')}>
        <SiteListPage {...props} />
      </Route>
      <Route path={siteRoute('visits/s/:site')}>
        <SiteRoute {...props} />
      </Route>
      <Route path={siteRoute('visits/v/:visit')}>
        <VisitRoute {...props} />
      </Route>
      <Route path={siteRoute('visits/new/:kind')}>
        <NewRecordRoute {...props} />
      </Route>
      <Route path={siteRoute('visits/r/:record')}>
        <RecordRoute {...props} correct={false} />
      </Route>
      <Route path={siteRoute('visits/r/:record/edit')}>
        <RecordRoute {...props} correct />
      </Route>
    </Switch>
  );
}
