import { Suspense } from 'react';
import { Route, Switch, useParams } from 'wouter';
import type { DocumentSlots } from '../features/fieldwork/documents/document-slots';
import { TrackKeeper } from '../features/fieldwork/visits/track-keeper';
import type { VisitSlots } from '../features/fieldwork/visits/visit-slots';
import type { CanaryVerdict } from '../store/canary';
import { APP_WORDS } from '../text/app-words';
import { isEditTool } from '../text/edit-words';
import type { AssignmentView } from './assignment-route';
import { lazyPage } from './lazy-page';
import { LostPage } from './lost-page';
import { pointPickerSlot } from './point-picker-slot';

const TeamPage = lazyPage(() => import('../features/team/team-page'), 'TeamPage');
const GivePage = lazyPage(() => import('../features/team/give-page'), 'GivePage');
const TakePage = lazyPage(() => import('../features/team/take-page'), 'TakePage');
const FieldHubPage = lazyPage(() => import('../features/fieldwork/field-hub-page'), 'FieldHubPage');
const MapRoute = lazyPage(() => import('./map-route'), 'MapRoute');

const VisitsPage = lazyPage(
  () => import('../features/fieldwork/visits/visits-routes'),
  'VisitsPage',
);
const PapersPage = lazyPage(
  () => import('../features/fieldwork/papers/papers-routes'),
  'PapersPage',
);
const ChecksPage = lazyPage(
  () => import('../features/fieldwork/checks/checks-routes'),
  'ChecksPage',
);
const FundsPage = lazyPage(() => import('../features/fieldwork/funds/funds-routes'), 'FundsPage');
const DocumentsPage = lazyPage(
  () => import('../features/fieldwork/documents/documents-routes'),
  'DocumentsPage',
);
const GalleryPage = lazyPage(
  () => import('../features/evidence/gallery/gallery-page'),
  'GalleryPage',
);
const CaptureButton = lazyPage(
  () => import('../features/evidence/capture-button'),
  'CaptureButton',
);
const MatrixPage = lazyPage(() => import('../features/evidence/matrix/matrix-page'), 'MatrixPage');
const EditPage = lazyPage(() => import('../features/evidence/edit/edit-page'), 'EditPage');

function EditRoute({ view }: { readonly view: AssignmentView }) {
  const { sha256 = '', tool } = useParams();
  if (!isEditTool(tool)) {
    return <LostPage title={APP_WORDS.pageLost} detail={APP_WORDS.pageLostDetail} />;
  }
  return <EditPage key={`${sha256} ${tool}`} {...view} sha256={sha256} tool={tool} />;
}
const SamplingPage = lazyPage(() => import('../features/sampling/sampling-page'), 'SamplingPage');
const SurveyPages = lazyPage(() => import('../features/surveys/survey-pages'), 'SurveyPages');

const FieldDeparture = lazyPage(() => import('./field-departure'), 'FieldDeparture');
const LastDeparture = lazyPage(
  () => import('../features/departure/last-departure'),
  'LastDeparture',
);
const ConfirmationRoutes = lazyPage(
  () => import('../features/confirmations/confirmation-routes'),
  'ConfirmationRoutes',
);

/** What the pages of visits show of other features: one feature never imports another. */
function visitSlots(view: AssignmentView): VisitSlots {
  const { session, work } = view;
  const pointPicker = pointPickerSlot(view);
  const capture = (visit: string, site: string) => (
    <Suspense fallback={null}>
      <CaptureButton
        {...{ session, work, pointPicker }}
        subject={{ indicator: null, checkpoint: null, site, visit }}
      />
    </Suspense>
  );
  return { capture, pointPicker };
}

/** What the pages of documents show of other features. */
function documentSlots(view: AssignmentView): DocumentSlots {
  const { session, work } = view;
  const pointPicker = pointPickerSlot(view);
  const subject = { indicator: null, checkpoint: null, site: null, visit: null };
  return {
    scan: (document, onKept) => (
      <Suspense fallback={null}>
        <CaptureButton
          {...{ session, work, pointPicker, onKept }}
          ways="scan"
          subject={{ ...subject, document }}
        />
      </Suspense>
    ),
  };
}

export interface FieldRoutesProps {
  readonly view: AssignmentView;
  readonly canary: CanaryVerdict;
  readonly onSync: () => void;
}

/** The addresses of the work on site, one line a tool; all of them load when they are opened. */
export function FieldRoutes({ view, canary, onSync }: FieldRoutesProps) {
  const departure = (
    <Suspense fallback={null}>
      <LastDeparture session={view.session} />
    </Suspense>
  );
  return (
    <>
      <TrackKeeper session={view.session} work={view.work} />
      <Switch>
        <Route path="/a/:assignment/site">
          <FieldHubPage {...view} states={{ departure }} />
        </Route>
        <Route path="/a/:assignment/site/departure">
          <FieldDeparture {...{ view, canary, onSync }} />
        </Route>
        <Route path="/a/:assignment/site/confirmations/*?">
          <ConfirmationRoutes {...view} />
        </Route>
        <Route path="/a/:assignment/site/team">
          <TeamPage {...view} />
        </Route>
        <Route path="/a/:assignment/site/team/give">
          <GivePage {...view} />
        </Route>
        <Route path="/a/:assignment/site/team/take">
          <TakePage {...view} />
        </Route>
        <Route path="/a/:assignment/site/visits/*?">
          <VisitsPage {...view} slots={visitSlots(view)} />
        </Route>
        <Route path="/a/:assignment/site/papers/*?">
          <PapersPage {...view} />
        </Route>
        <Route path="/a/:assignment/site/checks/*?">
          <ChecksPage {...view} />
        </Route>
        <Route path="/a/:assignment/site/funds/*?">
          <FundsPage {...view} />
        </Route>
        <Route path="/a/:assignment/site/map">
          <MapRoute view={view} />
        </Route>
        <Route path="/a/:assignment/site/sampling">
          <SamplingPage {...view} />
        </Route>
        <Route path="/a/:assignment/site/surveys/*?">
          <SurveyPages {...view} />
        </Route>
        <Route path="/a/:assignment/site/documents/*?">
          <DocumentsPage {...view} slots={documentSlots(view)} />
        </Route>
        <Route path="/a/:assignment/site/gallery">
          <GalleryPage {...view} pointPicker={pointPickerSlot(view)} />
        </Route>
        <Route path="/a/:assignment/site/matrix">
          <MatrixPage {...view} />
        </Route>
        <Route path="/a/:assignment/site/edit/:sha256/:tool">
          <EditRoute view={view} />
        </Route>
        <Route>
          <LostPage title={APP_WORDS.pageLost} detail={APP_WORDS.pageLostDetail} />
        </Route>
      </Switch>
    </>
  );
}
