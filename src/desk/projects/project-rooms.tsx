import { Route, Switch } from 'wouter';
import { ProjectPage } from './project-page';
import { ProjectsPage } from './projects-page';
import { SamplePage } from './sample-page';

/** Everything under `/projects`. */
export function ProjectRooms() {
  return (
    <Switch>
      <Route path="/projects/p/:project">
        <ProjectPage />
      </Route>
      <Route path="/projects/sample">
        <SamplePage />
      </Route>
      <Route>
        <ProjectsPage />
      </Route>
    </Switch>
  );
}
