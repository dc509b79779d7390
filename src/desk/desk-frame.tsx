import { type ReactNode, useEffect } from 'react';
import { useRoute } from 'wouter';
import { DESK_WORDS } from '../text/desk-words';
import { PROJECT_NAV } from '../text/project-nav-words';
import { AppLink } from '../ui/app-link';
import { Button } from '../ui/button';
import { useDeskSession } from './desk-session-context';
import { sayRole } from './say-role';

export interface DeskFrameProps {
  readonly title: string;
  readonly onSignOut: () => void;
  readonly children: ReactNode;
}

/** A link to a room, which says so while one is in it or in a page below it. */
function RoomLink({ to, children }: { readonly to: string; readonly children: string }) {
  const [isHere] = useRoute(to === '/' ? to : `${to}/*?`);
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
  useEffect(() => {
    document.title = `${title} · ${DESK_WORDS.product}`;
  }, [title]);
  return (
    <>
      <header className="desk-bar">
        <p className="desk-name">{DESK_WORDS.product}</p>
        <nav aria-label={nav.label}>
          <RoomLink to="/">{nav.arrivals}</RoomLink>
          <RoomLink to="/projects">{PROJECT_NAV.projects}</RoomLink>
          <RoomLink to="/commissions">{PROJECT_NAV.commissions}</RoomLink>
          <RoomLink to="/frameworks">{nav.frameworks}</RoomLink>
          <RoomLink to="/statement">{nav.statement}</RoomLink>
          <RoomLink to="/aside">{nav.aside}</RoomLink>
          <RoomLink to="/devices">{nav.devices}</RoomLink>
          {session.role === 'performanceUnit' ? (
            <>
              <RoomLink to="/proposals">{nav.proposals}</RoomLink>
              <RoomLink to="/retention">{nav.retention}</RoomLink>
            </>
          ) : null}
          <RoomLink to="/accounts">{nav.accounts}</RoomLink>
        </nav>
        <p className="desk-who">
          {session.name}（{sayRole(session.role)}）
        </p>
        <Button onClick={onSignOut}>{DESK_WORDS.signOut}</Button>
      </header>
      <main className="desk-page">{children}</main>
    </>
  );
}
