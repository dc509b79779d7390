import { Route, Switch, useParams } from 'wouter';
import { type FieldPageProps, siteRoute } from '../forms/field-page';
import { FundFlowPage, FundStepPage } from './fund-pages';

function StepRoute(props: FieldPageProps) {
  const { step = 'new' } = useParams();
  return <FundStepPage key={step} {...props} step={step === 'new' ? null : step} />;
}

/** The addresses of the fund-flow check. */
export function FundsPage(props: FieldPageProps) {
  return (
    <Switch>
      <Route path={siteRoute('funds')}>
        <FundFlowPage {...props} />
      </Route>
      <Route path={siteRoute('funds/:step')}>
        <StepRoute {...props} />
      </Route>
    </Switch>
  );
}
