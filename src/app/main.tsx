import { StrictMode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { isNewPhone } from '../platform/new-phone';
import { onBackInReach } from '../platform/online';
import { AppRouter } from '../ui/app-router';
import '../ui/tokens.css';
import '../ui/base.css';
import { beginFreshLog } from '../store/fresh-log';
import { MissingSlot } from '../ui/lazy-part';
import { startTheme } from '../ui/theme';
import { startTrustedTypes } from '../ui/trusted-types';
import { CrashBoundary, CrashPage } from './crash-page';
import { FieldApp } from './field-app';
import { MissingNotice } from './missing-notice';
import {
  lookAgain,
  registerServiceWorker,
  type VersionWatch,
  watchVersion,
  whenIdle,
} from './new-version';
import { openPhone, roomToOpen } from './phone';
import { isSafePoint } from './safe-point';
import { ScrollKeeper } from './scroll-keeper';
import { thisBrowser, type UnfitBrowser, unfitBrowser } from './unfit-browser';
import { UpdateBar } from './update-bar';

/** @param why a start that failed; what it failed with is judged with the words for it */
async function showUnfit(root: Root, why: UnfitBrowser | { readonly failed: unknown }) {
  const { UnfitPage } = await import('./unfit-page');
  root.render(<UnfitPage why={why} />);
}

/** Follows new builds of the app; null where there is no service worker to bring any. */
function followVersions(): VersionWatch | null {
  if (!('serviceWorker' in navigator)) return null;
  const registering = whenIdle().then(registerServiceWorker);
  void registering.then((registered) => {
    if (registered !== null) lookAgain(registered, onBackInReach, Date.now);
  });
  return watchVersion(registering, {
    workers: navigator.serviceWorker,
    reload: () => location.reload(),
    isSafe: () => isSafePoint(location.pathname),
  });
}

/** Opens the phone's store and shows the app; what fails on the way gets a page with words. */
async function start(root: Root): Promise<void> {
  const unfit = unfitBrowser(thisBrowser());
  if (unfit !== null) return showUnfit(root, unfit);
  const versions = followVersions();
  try {
    await roomToOpen();
    await beginFreshLog().catch(() => undefined);
    // A new phone will enrol: its page is fetched while the store opens.
    void isNewPhone().then((isNew) => (isNew ? import('../features/settings/enrol-page') : null));
    const phone = await openPhone();
    root.render(
      <StrictMode>
        <CrashBoundary>
          <AppRouter>
            <ScrollKeeper />
            {versions === null ? null : <UpdateBar watch={versions} />}
            <MissingSlot value={MissingNotice}>
              <FieldApp phone={phone} />
            </MissingSlot>
          </AppRouter>
        </CrashBoundary>
      </StrictMode>,
    );
  } catch (error) {
    await showUnfit(root, { failed: error }).catch((part) =>
      root.render(<CrashPage error={part} />),
    );
  }
}

startTrustedTypes();
history.scrollRestoration = 'manual';
startTheme();
const element = document.getElementById('root');
if (element === null) throw new Error('the page has no root');
void start(createRoot(element));
