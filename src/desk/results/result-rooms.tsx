import { Route, Switch } from 'wouter';
import { IssuePage } from './issue-page';
import { IssuesPage } from './issues-page';
import { RemindersPage } from './reminders-page';
import { UsePage } from './use-page';
import './results.css';

/** Everything under `/issues`. */
export function ResultRooms() {
  return (
    <Switch>
      <Route path="/issues/i/:issue">
        <IssuePage />
      </Route>
      <Route path="/issues/use/:assignment/:manifest">
        <UsePage />
      </Route>
      <Route path="/issues/reminders">
        <RemindersPage />
      </Route>
      <Route path="/issues/of/:assignment">
        {({ assignment }) => <IssuesPage assignment={assignment} />}
      </Route>
      <Route>
        <IssuesPage />
      </Route>
    </Switch>
  );
}
