import { Route, Switch } from 'wouter';
import { LeadPage } from './lead-page';
import { LeadsPage } from './leads-page';
import './cross-check.css';

/** Everything under `/leads`. */
export function LeadRooms() {
  return (
    <Switch>
      <Route path="/leads/:lead">{({ lead }) => <LeadPage key={lead} lead={lead} />}</Route>
      <Route>
        <LeadsPage />
      </Route>
    </Switch>
  );
}
