import { StrictMode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { onBackInReach } from '../platform/online';
import { beginFreshLog } from '../store/fresh-log';
import { AppRouter } from '../ui/app-router';
import { MissingSlot } from '../ui/lazy-part';
import { addressNow } from './address-ahead';
import { CrashBoundary, CrashPage } from './crash-page';
import { enrolAhead, FieldApp } from './field-app';
import { hideLock } from './lock/shown-lock';
import { MissingNotice } from './missing-notice';
import {
  lookAgain,
  registerServiceWorker,
  type VersionWatch,
  watchVersion,
  whenIdle,
} from './new-version';
import { isUntouched, type Phone, startPhone } from './phone';
import { isSafePoint } from './safe-point';
import { ScrollKeeper } from './scroll-keeper';
import type { UnfitBrowser } from './unfit-browser';
import { UpdateBar } from './update-bar';

let made: Root | null = null;

/** The one place on the page that the framework draws into. */
function theRoot(): Root {
  const element = document.getElementById('root');
  if (element === null) throw new Error('the page has no root');
  made ??= createRoot(element);
  return made;
}

/** @param why a start that failed; what it failed with is judged with the words for it */
export async function showUnfit(why: UnfitBrowser | { readonly failed: unknown }): Promise<void> {
  const { UnfitPage } = await import('./unfit-page');
  hideLock();
  theRoot().render(<UnfitPage why={why} />);
}

/** In an object, since a promise in a promise is none. */
interface Opened {
  readonly opened: Phone | Promise<Phone>;
}

/**
 * Opens the phone's store. Somebody with a new phone will enrol: the page for it need not wait until
 * the store is there.
 */
async function openStore(onFault: (error: unknown) => void): Promise<Opened> {
  let fresh: Promise<void> | null = null;
  const mayWrite = () => {
    fresh ??= beginFreshLog().catch(() => undefined);
    return fresh;
  };
  const isNew = await isUntouched();
  const opening = startPhone(mayWrite);
  if (!isNew) {
    const phone = await opening;
    phone.canary.catch(onFault);
    return { opened: phone };
  }
  opening.then(({ canary }) => canary).catch(onFault);
  await enrolAhead();
  return { opened: opening };
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

/**
 * Opens the phone's store and shows the app; what fails on the way gets a page with words.
 * @param isAsking whether the page of a locked phone stands there: what comes after it is loaded at once
 */
export async function startApp(isAsking: boolean): Promise<void> {
  if (isAsking) void addressNow();
  const versions = followVersions();
  const failed = (error: unknown): Promise<void> =>
    showUnfit({ failed: error }).catch((part: Error) => {
      hideLock();
      theRoot().render(<CrashPage error={part} />);
    });
  try {
    const { opened } = await openStore(failed);
    theRoot().render(
      <StrictMode>
        <CrashBoundary>
          <AppRouter>
            <ScrollKeeper />
            {versions === null ? null : <UpdateBar watch={versions} />}
            <MissingSlot value={MissingNotice}>
              <FieldApp phone={opened} />
            </MissingSlot>
          </AppRouter>
        </CrashBoundary>
      </StrictMode>,
    );
  } catch (error) {
    await failed(error);
  }
}
