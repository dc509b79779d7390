import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter, Link } from 'react-router';
import { type AppLinkProps, AppLinkProvider } from '../ui/app-link';
import '../ui/tokens.css';
import '../ui/base.css';
import { startTheme } from '../ui/theme';
import './desk.css';
import { DeskApp } from './desk-app';

const RouterLink = ({ to, ...rest }: AppLinkProps) => <Link to={to} {...rest} />;

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
    <BrowserRouter basename="/desk">
      <AppLinkProvider value={RouterLink}>
        <DeskApp setupToken={setupToken} />
      </AppLinkProvider>
    </BrowserRouter>
  </StrictMode>,
);
