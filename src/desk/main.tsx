import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { AppRouter } from '../ui/app-router';
import '../ui/tokens.css';
import '../ui/base.css';
import { startTheme } from '../ui/theme';
import './desk.css';
import { DeskApp } from './desk-app';

/** The token of the one-time set-up link. It leaves the address bar at once, and the history with it. */
function takeSetupToken(): string | null {
  const token = /^#setup=([A-Za-z0-9_-]{1,128})$/.exec(location.hash)?.[1] ?? null;
  if (token !== null) history.replaceState(null, '', '/desk');
  return token;
}

startTheme();
const setupToken = takeSetupToken();
const element = document.getElementById('root');
if (element === null) throw new Error('the page has no root');
createRoot(element).render(
  <StrictMode>
    <AppRouter base="/desk">
      <DeskApp setupToken={setupToken} />
    </AppRouter>
  </StrictMode>,
);
