import '../ui/tokens.css';
import '../ui/base.css';
import { painted } from '../platform/painted';
import { peekLocked } from '../store/peek-locked';
import { startTheme } from '../ui/theme';
import { startTrustedTypes } from '../ui/trusted-types';
import { roomToOpen } from './disk-guard';
import { lastOpen } from './last-account';
import { showLock } from './lock/shown-lock';
import { thisBrowser, unfitBrowser } from './unfit-browser';

/** Everything but the page of a locked phone. */
const theRest = () => import('./start-app');

/**
 * Asks for the passphrase where somebody is enrolled on this phone, by as little as that takes, and
 * loads the rest while it is typed. What is there otherwise, the rest knows.
 */
async function start(): Promise<void> {
  const unfit = unfitBrowser(thisBrowser());
  if (unfit !== null) return (await theRest()).showUnfit(unfit);
  try {
    await roomToOpen();
  } catch (failed) {
    return (await theRest()).showUnfit({ failed });
  }
  const locked = await peekLocked(lastOpen());
  if (locked !== null) {
    document.getElementById('root')?.replaceChildren();
    showLock(locked);
    await painted();
  }
  await (await theRest()).startApp(locked !== null);
}

startTrustedTypes();
history.scrollRestoration = 'manual';
startTheme();
void start();
