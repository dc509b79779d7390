import { Route, Switch, useParams } from 'wouter';
import { type FieldPageProps, siteRoute } from '../forms/field-page';
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
    <Switch>
      <Route path={siteRoute('documents')}>
        <DocumentListPage {...props} />
      </Route>
      <Route path={siteRoute('documents/:document')}>
        <DocumentRoute {...props} />
      </Route>
    </Switch>
  );
}
