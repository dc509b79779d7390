import { useLiveQuery } from 'dexie-react-hooks';
import { Suspense, useEffect } from 'react';
import { Route, Switch } from 'wouter';
import { STARTED_OFFLINE } from '../platform/started-offline';
import { labelAccount, readRemovals } from '../store/phone-registry';
import { APP_WORDS } from '../text/app-words';
import { HomeRoute } from './home-route';
import { AssignmentRoutes } from './lazy-assignment';
import { lazyPage } from './lazy-page';
import { Loading } from './loading';
import { LostPage } from './lost-page';
import type { Unlocked } from './unlocked';
import { useBegin } from './use-begin';
import { useNetworkSign } from './use-online';

const SettingsPage = lazyPage(() => import('../features/settings/settings-page'), 'SettingsPage');
const DepartureRoute = lazyPage(() => import('./departure-route'), 'DepartureRoute');
const BackupPage = lazyPage(() => import('../features/backup/backup-page'), 'BackupPage');

function SettingsRoute({ session, runner, canary, lock, registry, account }: Unlocked) {
  useBegin(runner, true);
  const signs = useNetworkSign();
  const known = useLiveQuery(
    async () => ({
      label: (await registry.accounts.get(account.id))?.label ?? '',
      removals: await readRemovals(registry),
    }),
    [registry, account],
  );
  if (known === undefined) return <Loading />;
  const onLabel = (next: string) => labelAccount(registry, account.id, next);
  const locking = { label: known.label, onLabel, onLock: lock };
  const { removals } = known;
  return <SettingsPage {...{ session, signs, canary, removals }} lock={locking} />;
}

function BackupRoute({ session, runner }: Unlocked) {
  useBegin(runner, true);
  return <BackupPage session={session} signs={useNetworkSign()} />;
}

/** Every address of the unlocked app. */
export function AppRoutes(unlocked: Unlocked) {
  const lost = <LostPage title={APP_WORDS.pageLost} detail={APP_WORDS.pageLostDetail} />;
  const { session } = unlocked;
  useEffect(() => {
    if (STARTED_OFFLINE)
      void import('./note-offline-start').then((note) => note.noteStart(session));
  }, [session]);
  return (
    <Suspense fallback={<Loading />}>
      <Switch>
        <Route path="/">
          <HomeRoute {...unlocked} />
        </Route>
        <Route path="/settings">
          <SettingsRoute {...unlocked} />
        </Route>
        <Route path="/departure">
          <DepartureRoute {...unlocked} />
        </Route>
        <Route path="/settings/backup">
          <BackupRoute {...unlocked} />
        </Route>
        <Route path="/a/:assignment/*?">
          <AssignmentRoutes {...unlocked} />
        </Route>
        <Route>{lost}</Route>
      </Switch>
    </Suspense>
  );
}
