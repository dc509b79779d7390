import { type ReactNode, Suspense, useSyncExternalStore } from 'react';
import { Redirect, Route, Switch, useParams } from 'wouter';
import { PANEL_ROLES } from '../domain/assignment/role';
import { APP_WORDS } from '../text/app-words';
import { AssignmentRoute, type AssignmentView } from './assignment-route';
import { lazyPage } from './lazy-page';
import { LostPage } from './lost-page';
import type { Unlocked } from './unlocked';

const DeclarationPage = lazyPage(
  () => import('../features/assignments/declaration-page'),
  'DeclarationPage',
);
const SyncPage = lazyPage(() => import('../features/sync-status/sync-page'), 'SyncPage');
const IndicatorTreePage = lazyPage(
  () => import('../features/scoring/indicator-tree-page'),
  'IndicatorTreePage',
);
const IndicatorRoute = lazyPage(() => import('./indicator-route'), 'IndicatorRoute');
const SelfScoresPage = lazyPage(
  () => import('../features/scoring/self/self-scores-page'),
  'SelfScoresPage',
);
const ReportRoutes = lazyPage(() => import('../features/report/report-routes'), 'ReportRoutes');
const LedgerRoute = lazyPage(() => import('./ledger-route'), 'LedgerRoute');
const ChangesPage = lazyPage(
  () => import('../features/report/changes/changes-page'),
  'ChangesPage',
);
const TeamWarning = lazyPage(() => import('../features/team/team-warning'), 'TeamWarning');

const FieldRoutes = lazyPage(() => import('./field-routes'), 'FieldRoutes');
const PanelRoute = lazyPage(() => import('./panel-route'), 'PanelRoute');
const ForkPage = lazyPage(() => import('../features/forks/fork-page'), 'ForkPage');

function ForkRoute({ view }: { readonly view: AssignmentView }) {
  const { journal = '' } = useParams();
  return <ForkPage key={journal} {...view} journal={journal} />;
}

/** Where an assignment begins: with its indicators, and for those of a panel with its sessions. */
function HomePage({ view }: { readonly view: AssignmentView }) {
  if (!PANEL_ROLES.includes(view.session.who.role)) return <IndicatorTreePage {...view} />;
  return <Redirect to={`/a/${view.work.assignment}/panel`} replace />;
}

function ReportRoute({
  view,
  runner,
}: { readonly view: AssignmentView } & Pick<Unlocked, 'runner'>) {
  // A slot: one feature never imports another.
  const warning = (
    <Suspense fallback={null}>
      <TeamWarning work={view.work} who={view.session.who} />
    </Suspense>
  );
  return <ReportRoutes {...view} warning={warning} onSync={runner.ask} />;
}

function SyncRoute({ view, runner }: { readonly view: AssignmentView } & Pick<Unlocked, 'runner'>) {
  const { running } = useSyncExternalStore(runner.subscribe, runner.current);
  return <SyncPage {...view} running={running} onSync={runner.ask} />;
}

/** Loads the pages that an evaluator sees first, before they are shown. */
export const firstPagesAhead = (): Promise<unknown> =>
  Promise.all([IndicatorTreePage.ahead(), IndicatorRoute.ahead()]);

/** The addresses below one assignment. */
export function AssignmentRoutes({ session, runner, canary }: Unlocked) {
  const page = (gated: boolean, draw: (view: AssignmentView) => ReactNode) => (
    <AssignmentRoute session={session} runner={runner} gated={gated}>
      {draw}
    </AssignmentRoute>
  );
  const lost = <LostPage title={APP_WORDS.pageLost} detail={APP_WORDS.pageLostDetail} />;
  return (
    <Switch>
      <Route path="/a/:assignment">
        {page(true, (view) => (
          <HomePage view={view} />
        ))}
      </Route>
      <Route path="/a/:assignment/i/:indicator">
        {page(true, (view) => (
          <IndicatorRoute view={view} />
        ))}
      </Route>
      <Route path="/a/:assignment/report/ledger/:indicator?">
        {page(true, (view) => (
          <LedgerRoute view={view} />
        ))}
      </Route>
      <Route path="/a/:assignment/report/changes">
        {page(true, (view) => (
          <ChangesPage {...view} />
        ))}
      </Route>
      <Route path="/a/:assignment/report/*?">
        {page(true, (view) => (
          <ReportRoute view={view} runner={runner} />
        ))}
      </Route>
      <Route path="/a/:assignment/fork/:journal">
        {page(true, (view) => (
          <ForkRoute view={view} />
        ))}
      </Route>
      <Route path="/a/:assignment/site/*?">
        {page(true, (view) => (
          <FieldRoutes view={view} canary={canary} onSync={runner.ask} />
        ))}
      </Route>
      <Route path="/a/:assignment/panel/*?">
        {page(false, (view) => (
          <PanelRoute view={view} />
        ))}
      </Route>
      <Route path="/a/:assignment/self">
        {page(true, (view) => (
          <SelfScoresPage {...view} />
        ))}
      </Route>
      <Route path="/a/:assignment/declare">
        {page(false, (view) => (
          <DeclarationPage {...view} />
        ))}
      </Route>
      <Route path="/a/:assignment/sync">
        {page(false, (view) => (
          <SyncRoute view={view} runner={runner} />
        ))}
      </Route>
      <Route>{lost}</Route>
    </Switch>
  );
}
