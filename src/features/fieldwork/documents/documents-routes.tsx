import { Route, Routes, useParams } from 'react-router';
import type { FieldPageProps } from '../forms/field-page';
import { DocumentListPage, DocumentPage } from './document-pages';
import type { DocumentSlots } from './document-slots';

type DocumentPageProps = FieldPageProps & { readonly slots: DocumentSlots };

function DocumentRoute(props: DocumentPageProps) {
  const { document = 'new' } = useParams();
  return <DocumentPage key={document} {...props} document={document === 'new' ? null : document} />;
}

/** The addresses of the document list. */
export function DocumentsPage(props: DocumentPageProps) {
  return (
    <Routes>
      <Route index element={<DocumentListPage {...props} />} />
      <Route path=":document" element={<DocumentRoute {...props} />} />
    </Routes>
  );
}
