import { Route, Routes } from 'react-router';
import { APP_WORDS } from '../text/app-words';
import type { AssignmentView } from './assignment-route';
import { lazyPage } from './lazy-page';
import { LostPage } from './lost-page';

const FieldHubPage = lazyPage(() => import('../features/fieldwork/field-hub-page'), 'FieldHubPage');
const SamplingPage = lazyPage(() => import('../features/sampling/sampling-page'), 'SamplingPage');
const SurveyPages = lazyPage(() => import('../features/surveys/survey-pages'), 'SurveyPages');

/** The addresses of the work on site, one line a tool; all of them load when they are opened. */
export function FieldRoutes({ view }: { readonly view: AssignmentView }) {
  return (
    <Routes>
      <Route index element={<FieldHubPage {...view} />} />
      <Route path="sampling" element={<SamplingPage {...view} />} />
      <Route path="surveys/*" element={<SurveyPages {...view} />} />
      <Route
        path="*"
        element={<LostPage title={APP_WORDS.pageLost} detail={APP_WORDS.pageLostDetail} />}
      />
    </Routes>
  );
}
