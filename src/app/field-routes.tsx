import { Route, Routes } from 'react-router';
import { APP_WORDS } from '../text/app-words';
import type { AssignmentView } from './assignment-route';
import { lazyPage } from './lazy-page';
import { LostPage } from './lost-page';

const TeamPage = lazyPage(() => import('../features/team/team-page'), 'TeamPage');
const GivePage = lazyPage(() => import('../features/team/give-page'), 'GivePage');
const TakePage = lazyPage(() => import('../features/team/take-page'), 'TakePage');
const FieldHubPage = lazyPage(() => import('../features/fieldwork/field-hub-page'), 'FieldHubPage');

/** The addresses of the work on site, one line a tool; all of them load when they are opened. */
export function FieldRoutes({ view }: { readonly view: AssignmentView }) {
  return (
    <Routes>
      <Route index element={<FieldHubPage {...view} />} />
      <Route path="team" element={<TeamPage {...view} />} />
      <Route path="team/give" element={<GivePage {...view} />} />
      <Route path="team/take" element={<TakePage {...view} />} />
      <Route
        path="*"
        element={<LostPage title={APP_WORDS.pageLost} detail={APP_WORDS.pageLostDetail} />}
      />
    </Routes>
  );
}
