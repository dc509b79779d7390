import '../ui/tokens.css';
import '../ui/base.css';
import { startTheme } from '../ui/theme';
import { startTrustedTypes } from '../ui/trusted-types';
import { askAhead } from './ask-ahead';
import { thisBrowser, unfitBrowser } from './unfit-browser';

/** Everything but the page of a locked phone. */
const theRest = () => import('./start-app');

/**
 * Asks for the passphrase where somebody is enrolled on this phone, and loads the rest while it is typed.
 * What is there otherwise, the rest knows.
 */
async function start(): Promise<void> {
  const unfit = unfitBrowser(thisBrowser());
  if (unfit !== null) return (await theRest()).showUnfit(unfit);
  let isAsking: boolean;
  try {
    isAsking = await askAhead();
  } catch (failed) {
    return (await theRest()).showUnfit({ failed });
  }
  await (await theRest()).startApp(isAsking);
}

startTrustedTypes();
history.scrollRestoration = 'manual';
startTheme();
void start();
