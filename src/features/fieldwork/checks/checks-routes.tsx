import { Route, Switch, useParams } from 'wouter';
import { type FieldPageProps, siteRoute } from '../forms/field-page';
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
    <Switch>
      <Route path={siteRoute('checks')}>
        <CheckTablePage {...props} />
      </Route>
      <Route path={siteRoute('checks/:site/:check')}>
        <RowRoute {...props} />
      </Route>
    </Switch>
  );
}
