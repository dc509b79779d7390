import { Suspense } from 'react';
import { Route, Routes } from 'react-router';
import type { CanaryVerdict } from '../store/canary';
import { APP_WORDS } from '../text/app-words';
import { FIELD_HUB_WORDS } from '../text/field-hub-words';
import type { AssignmentView } from './assignment-route';
import { lazyPage } from './lazy-page';
import { LostPage } from './lost-page';

const FieldHubPage = lazyPage(() => import('../features/fieldwork/field-hub-page'), 'FieldHubPage');

const DeparturePage = lazyPage(
  () => import('../features/departure/departure-page'),
  'DeparturePage',
);
const LastDeparture = lazyPage(
  () => import('../features/departure/last-departure'),
  'LastDeparture',
);
const ConfirmationRoutes = lazyPage(
  () => import('../features/confirmations/confirmation-routes'),
  'ConfirmationRoutes',
);

export interface FieldRoutesProps {
  readonly view: AssignmentView;
  readonly canary: CanaryVerdict;
  readonly onSync: () => void;
}

/** The addresses of the work on site, one line a tool; all of them load when they are opened. */
export function FieldRoutes({ view, canary, onSync }: FieldRoutesProps) {
  const back = { to: `/a/${view.work.assignment}/site`, label: FIELD_HUB_WORDS.title };
  const departure = (
    <Suspense fallback={null}>
      <LastDeparture session={view.session} />
    </Suspense>
  );
  return (
    <Routes>
      <Route index element={<FieldHubPage {...view} states={{ departure }} />} />
      <Route
        path="departure"
        element={
          <DeparturePage
            {...view}
            {...{ canary, onSync, back }}
            context={view.work.pkg.project.name}
          />
        }
      />
      <Route path="confirmations/*" element={<ConfirmationRoutes {...view} />} />
      <Route
        path="*"
        element={<LostPage title={APP_WORDS.pageLost} detail={APP_WORDS.pageLostDetail} />}
      />
    </Routes>
  );
}
