import { Route, Switch } from 'wouter';
import { IssuePage } from './issue-page';
import { IssuesPage } from './issues-page';
import { NewReferralPage } from './new-referral-page';
import { ReferralPage } from './referral-page';
import { ReferralsPage } from './referrals-page';
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
      <Route path="/issues/referrals/r/:referral">
        <ReferralPage />
      </Route>
      <Route path="/issues/referrals/new/:assignment/:manifest">
        <NewReferralPage />
      </Route>
      <Route path="/issues/referrals">
        <ReferralsPage />
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
