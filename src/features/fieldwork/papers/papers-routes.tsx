import { Route, Switch, useParams } from 'wouter';
import { type FieldPageProps, siteRoute } from '../forms/field-page';
import { PaperListPage } from './paper-list-page';
import { PaperPage } from './paper-page';

function PaperRoute(props: FieldPageProps) {
  const { paper = '' } = useParams();
  return <PaperPage key={paper} {...props} paper={paper} />;
}

/** The addresses of working papers. */
export function PapersPage(props: FieldPageProps) {
  return (
    <Switch>
      <Route path={siteRoute('papers')}>
        <PaperListPage {...props} />
      </Route>
      <Route path={siteRoute('papers/p/:paper')}>
        <PaperRoute {...props} />
      </Route>
    </Switch>
  );
}
