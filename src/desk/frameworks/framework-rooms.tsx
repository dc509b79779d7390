import { Route, Routes } from 'react-router';
import { FrameworkPage } from './framework-page';
import { FrameworksPage } from './frameworks-page';
import { RevisionPage } from './revision-page';
import { TemplatePage } from './template-page';

/** Everything under `/frameworks`. */
export function FrameworkRooms() {
  return (
    <Routes>
      <Route path="template/:framework" element={<TemplatePage />} />
      <Route path="f/:framework" element={<FrameworkPage />} />
      <Route path="f/:framework/r/:revision" element={<RevisionPage />} />
      <Route path="*" element={<FrameworksPage />} />
    </Routes>
  );
}
