import { Route, Routes, useParams } from 'react-router';
import type { FieldPageProps } from '../forms/field-page';
import { PaperListPage } from './paper-list-page';
import { PaperPage } from './paper-page';

function PaperRoute(props: FieldPageProps) {
  const { paper = '' } = useParams();
  return <PaperPage key={paper} {...props} paper={paper} />;
}

/** The addresses of working papers. */
export function PapersPage(props: FieldPageProps) {
  return (
    <Routes>
      <Route index element={<PaperListPage {...props} />} />
      <Route path="p/:paper" element={<PaperRoute {...props} />} />
    </Routes>
  );
}
