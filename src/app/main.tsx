import { StrictMode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { isNewPhone } from '../platform/new-phone';
import { AppLinkProvider } from '../ui/app-link';
import '../ui/tokens.css';
import '../ui/base.css';
import { beginFreshLog } from '../store/fresh-log';
import { startTheme } from '../ui/theme';
import { CrashBoundary, CrashPage } from './crash-page';
import { FieldApp } from './field-app';
import { registerServiceWorker, watchVersion, whenIdle } from './new-version';
import { openPhone, roomToOpen } from './phone';
import { RouterLink } from './router-link';
import { ScrollKeeper } from './scroll-keeper';
import { thisBrowser, type UnfitBrowser, unfitBrowser } from './unfit-browser';
import { UpdateBar } from './update-bar';

async function showUnfit(root: Root, unfit: UnfitBrowser): Promise<void> {
  const { UnfitPage } = await import('./unfit-page');
  root.render(<UnfitPage unfit={unfit} />);
}

async function showUnopened(root: Root, error: unknown): Promise<void> {
  const { UnopenedPage } = await import('./unfit-page');
  root.render(<UnopenedPage error={error} />);
}

/** Opens the phone's store and shows the app; what fails on the way gets a page with words. */
async function start(root: Root): Promise<void> {
  const unfit = unfitBrowser(thisBrowser());
  if (unfit !== null) return showUnfit(root, unfit);
  const versions = watchVersion(whenIdle().then(registerServiceWorker), () => location.reload());
  try {
    await roomToOpen();
    await beginFreshLog().catch(() => undefined);
    // A new phone will enrol: its page is fetched while the store opens.
    void isNewPhone().then((isNew) => (isNew ? import('../features/settings/enrol-page') : null));
    const phone = await openPhone();
    root.render(
      <StrictMode>
        <CrashBoundary>
          <BrowserRouter>
            <AppLinkProvider value={RouterLink}>
              <ScrollKeeper />
              <UpdateBar watch={versions} />
              <FieldApp phone={phone} />
            </AppLinkProvider>
          </BrowserRouter>
        </CrashBoundary>
      </StrictMode>,
    );
  } catch (error) {
    await showUnopened(root, error).catch((part: Error) => root.render(<CrashPage error={part} />));
  }
}

history.scrollRestoration = 'manual';
startTheme();
const element = document.getElementById('root');
if (element === null) throw new Error('the page has no root');
void start(createRoot(element));
