import { Suspense } from 'react';
import { Route, Routes } from 'react-router';
import { APP_WORDS } from '../text/app-words';
import { HomeRoute } from './home-route';
import { lazyPage } from './lazy-page';
import { Loading } from './loading';
import { LostPage } from './lost-page';
import type { Unlocked } from './unlocked';
import { useBegin } from './use-begin';
import { useNetworkSign } from './use-online';

const SettingsPage = lazyPage(() => import('../features/settings/settings-page'), 'SettingsPage');
const BackupPage = lazyPage(() => import('../features/backup/backup-page'), 'BackupPage');
const AssignmentRoutes = lazyPage(() => import('./assignment-routes'), 'AssignmentRoutes');

function SettingsRoute({ session, runner, canary, lock }: Unlocked) {
  useBegin(runner, true);
  const signs = useNetworkSign();
  return <SettingsPage session={session} signs={signs} canary={canary} onLock={lock} />;
}

function BackupRoute({ session, runner }: Unlocked) {
  useBegin(runner, true);
  return <BackupPage session={session} signs={useNetworkSign()} />;
}

/** Every address of the unlocked app. */
export function AppRoutes(unlocked: Unlocked) {
  const lost = <LostPage title={APP_WORDS.pageLost} detail={APP_WORDS.pageLostDetail} />;
  return (
    <Suspense fallback={<Loading />}>
      <Routes>
        <Route path="/" element={<HomeRoute {...unlocked} />} />
        <Route path="/settings" element={<SettingsRoute {...unlocked} />} />
        <Route path="/settings/backup" element={<BackupRoute {...unlocked} />} />
        <Route path="/a/:assignment/*" element={<AssignmentRoutes {...unlocked} />} />
        <Route path="*" element={lost} />
      </Routes>
    </Suspense>
  );
}
