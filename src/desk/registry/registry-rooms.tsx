import { Route, Switch, useLocation } from 'wouter';
import { REGISTRY_WORDS as WORDS } from '../../text/registry-words';
import { AppLink } from '../../ui/app-link';
import { AgenciesPage } from './agencies-page';
import { AgencyPage } from './agency-page';
import { DrawPage } from './draw-page';
import { DrawsPage } from './draws-page';
import { PeoplePage } from './people-page';
import { PersonPage } from './person-page';
import './registry.css';

const ROOMS = [
  { to: '/registry', word: WORDS.agencies },
  { to: '/registry/people', word: WORDS.people },
  { to: '/registry/draws', word: WORDS.draws },
];

/** Everything under `/registry`. */
export function RegistryRooms() {
  const [at] = useLocation();
  return (
    <>
      <nav className="registry-rooms" aria-label={WORDS.rooms}>
        {ROOMS.map(({ to, word }) => (
          <AppLink key={to} to={to} aria-current={at === to ? 'page' : undefined}>
            {word}
          </AppLink>
        ))}
      </nav>
      <Switch>
        <Route path="/registry/a/:entry">
          <AgencyPage />
        </Route>
        <Route path="/registry/people/:entry">
          <PersonPage />
        </Route>
        <Route path="/registry/people">
          <PeoplePage />
        </Route>
        <Route path="/registry/draws/:draw">
          <DrawPage />
        </Route>
        <Route path="/registry/draws">
          <DrawsPage />
        </Route>
        <Route>
          <AgenciesPage />
        </Route>
      </Switch>
    </>
  );
}
