import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { AppRouter } from '../ui/app-router';
import '../ui/tokens.css';
import '../ui/base.css';
import { startTheme } from '../ui/theme';
import { startTrustedTypes } from '../ui/trusted-types';
import './desk.css';
import { DeskApp, type DoorLink } from './desk-app';

/** The one-time link that opened the page. It leaves the address bar at once, and the history with it. */
function takeDoorLink(): DoorLink | null {
  const given = new URLSearchParams(location.hash.slice(1));
  const [setup, join] = [given.get('setup'), given.get('join')];
  const token = setup ?? join;
  if (token === null || !/^[A-Za-z0-9_-]{1,128}$/.test(token)) return null;
  history.replaceState(null, '', '/desk');
  return setup === null
    ? { at: 'join', token, name: given.get('name') ?? '' }
    : { at: 'setup', token };
}

startTrustedTypes();
startTheme();
const link = takeDoorLink();
const element = document.getElementById('root');
if (element === null) throw new Error('the page has no root');
createRoot(element).render(
  <StrictMode>
    <AppRouter base="/desk">
      <DeskApp link={link} />
    </AppRouter>
  </StrictMode>,
);
