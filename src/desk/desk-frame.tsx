import { type ReactNode, useEffect } from 'react';
import { useLocation, useRoute } from 'wouter';
import { DESK_WORDS } from '../text/desk-words';
import { EXPORT_TABLE_WORDS } from '../text/export-table-words';
import { INTAKE_NAV } from '../text/intake-nav-words';
import { PROJECT_NAV } from '../text/project-nav-words';
import { RESULTS_NAV } from '../text/results-nav-words';
import { AppLink } from '../ui/app-link';
import { Button } from '../ui/button';
import { useDeskSession } from './desk-session-context';
import { NotForRole } from './not-for-role';
import { mayOpen } from './room-rights';
import { sayRole } from './say-role';

export interface DeskFrameProps {
  readonly title: string;
  readonly onSignOut: () => void;
  readonly children: ReactNode;
}

/** A link to a room, which says so while one is in it or in a page below it; none to what is not for a role. */
function RoomLink({ to, children }: { readonly to: string; readonly children: string }) {
  const { session } = useDeskSession();
  const [isHere] = useRoute(to === '/' ? to : `${to}/*?`);
  if (!mayOpen(session.role, to)) return null;
  return (
    <AppLink to={to} aria-current={isHere ? 'page' : undefined}>
      {children}
    </AppLink>
  );
}

/** Bar with the desk's rooms and who is signed in, above the page. */
export function DeskFrame({ title, onSignOut, children }: DeskFrameProps) {
  const { session } = useDeskSession();
  const { nav } = DESK_WORDS;
  const [path] = useLocation();
  useEffect(() => {
    document.title = `${title} · ${DESK_WORDS.product}`;
  }, [title]);
  return (
    <>
      <header className="desk-bar">
        <p className="desk-name">{DESK_WORDS.product}</p>
        <nav aria-label={nav.label}>
          <RoomLink to="/">{nav.arrivals}</RoomLink>
          <RoomLink to="/self-scores">{INTAKE_NAV.selfScores}</RoomLink>
          <RoomLink to="/sites">{INTAKE_NAV.sites}</RoomLink>
          <RoomLink to="/papers">{INTAKE_NAV.papers}</RoomLink>
          <RoomLink to="/projects">{PROJECT_NAV.projects}</RoomLink>
          <RoomLink to="/commissions">{PROJECT_NAV.commissions}</RoomLink>
          <RoomLink to="/frameworks">{nav.frameworks}</RoomLink>
          <RoomLink to="/registry">{nav.registry}</RoomLink>
          <RoomLink to="/issues">{RESULTS_NAV.issues}</RoomLink>
          <RoomLink to="/statement">{nav.statement}</RoomLink>
          <RoomLink to="/exports">{EXPORT_TABLE_WORDS.nav}</RoomLink>
          <RoomLink to="/leads">{nav.leads}</RoomLink>
          <RoomLink to="/aside">{nav.aside}</RoomLink>
          <RoomLink to="/devices">{nav.devices}</RoomLink>
          <RoomLink to="/proposals">{nav.proposals}</RoomLink>
          <RoomLink to="/retention">{nav.retention}</RoomLink>
          <RoomLink to="/accounts">{nav.accounts}</RoomLink>
        </nav>
        <p className="desk-who">
          {session.name}（{sayRole(session.role)}）
        </p>
        <Button onClick={onSignOut}>{DESK_WORDS.signOut}</Button>
      </header>
      <main className="desk-page">
        {mayOpen(session.role, path) ? children : <NotForRole role={session.role} />}
      </main>
    </>
  );
}
