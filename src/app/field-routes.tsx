import { Route, Routes } from 'react-router';
import { APP_WORDS } from '../text/app-words';
import type { AssignmentView } from './assignment-route';
import { lazyPage } from './lazy-page';
import { LostPage } from './lost-page';

const FieldHubPage = lazyPage(() => import('../features/fieldwork/field-hub-page'), 'FieldHubPage');

const ConfirmationRoutes = lazyPage(
  () => import('../features/confirmations/confirmation-routes'),
  'ConfirmationRoutes',
);

/** The addresses of the work on site, one line a tool; all of them load when they are opened. */
export function FieldRoutes({ view }: { readonly view: AssignmentView }) {
  return (
    <Routes>
      <Route index element={<FieldHubPage {...view} />} />
      <Route path="confirmations/*" element={<ConfirmationRoutes {...view} />} />
      <Route
        path="*"
        element={<LostPage title={APP_WORDS.pageLost} detail={APP_WORDS.pageLostDetail} />}
      />
    </Routes>
  );
}
