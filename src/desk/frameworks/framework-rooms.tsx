import { Route, Switch } from 'wouter';
import { FrameworkPage } from './framework-page';
import { FrameworksPage } from './frameworks-page';
import { RevisionPage } from './revision-page';
import { TemplatePage } from './template-page';

/** Everything under `/frameworks`. */
export function FrameworkRooms() {
  return (
    <Switch>
      <Route path="/frameworks/template/:framework">
        <TemplatePage />
      </Route>
      <Route path="/frameworks/f/:framework">
        <FrameworkPage />
      </Route>
      <Route path="/frameworks/f/:framework/r/:revision">
        <RevisionPage />
      </Route>
      <Route>
        <FrameworksPage />
      </Route>
    </Switch>
  );
}
