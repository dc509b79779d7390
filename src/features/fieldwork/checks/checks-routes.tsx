import { Route, Routes, useParams } from 'react-router';
import type { FieldPageProps } from '../forms/field-page';
import { CheckRowPage } from './check-row-page';
import { CheckTablePage } from './check-table-page';

function RowRoute(props: FieldPageProps) {
  const { site = '', check = 'new' } = useParams();
  return (
    <CheckRowPage
      key={`${site} ${check}`}
      {...props}
      site={site}
      check={check === 'new' ? null : check}
    />
  );
}

/** The addresses of the physical check table. */
export function ChecksPage(props: FieldPageProps) {
  return (
    <Routes>
      <Route index element={<CheckTablePage {...props} />} />
      <Route path=":site/:check" element={<RowRoute {...props} />} />
    </Routes>
  );
}
