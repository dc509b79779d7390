import { Route, Routes } from 'react-router';
import { TrackKeeper } from '../features/fieldwork/visits/track-keeper';
import { APP_WORDS } from '../text/app-words';
import type { AssignmentView } from './assignment-route';
import { lazyPage } from './lazy-page';
import { LostPage } from './lost-page';

const FieldHubPage = lazyPage(() => import('../features/fieldwork/field-hub-page'), 'FieldHubPage');

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

/** The addresses of the work on site, one line a tool; all of them load when they are opened. */
export function FieldRoutes({ view }: { readonly view: AssignmentView }) {
  return (
    <>
      <TrackKeeper session={view.session} work={view.work} />
      <Routes>
        <Route index element={<FieldHubPage {...view} />} />
        <Route path="visits/*" element={<VisitsPage {...view} />} />
        <Route path="papers/*" element={<PapersPage {...view} />} />
        <Route path="checks/*" element={<ChecksPage {...view} />} />
        <Route path="funds/*" element={<FundsPage {...view} />} />
        <Route path="documents/*" element={<DocumentsPage {...view} />} />
        <Route
          path="*"
          element={<LostPage title={APP_WORDS.pageLost} detail={APP_WORDS.pageLostDetail} />}
        />
      </Routes>
    </>
  );
}
