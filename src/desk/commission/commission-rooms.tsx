import { Route, Switch } from 'wouter';
import { CommissionPage } from './commission-page';
import { CommissionsPage } from './commissions-page';
import { SheetPage } from './sheet-page';
import './commission.css';

/** Everything under `/commissions`. */
export function CommissionRooms() {
  return (
    <Switch>
      <Route path="/commissions/c/:commission">
        <CommissionPage />
      </Route>
      <Route path="/commissions/sheet/:assignment">
        <SheetPage />
      </Route>
      <Route>
        <CommissionsPage />
      </Route>
    </Switch>
  );
}
