import { type ReactNode, useEffect } from 'react';
import { NavLink } from 'react-router';
import { role } from '../domain/assignment/role';
import { DESK_WORDS } from '../text/desk-words';
import { ROLE_WORDS } from '../text/role-words';
import { Button } from '../ui/button';
import { useDeskSession } from './desk-session-context';

export interface DeskFrameProps {
  readonly title: string;
  readonly onSignOut: () => void;
  readonly children: ReactNode;
}

const sayRole = (name: string): string => {
  const known = role.safeParse(name);
  return known.success ? ROLE_WORDS[known.data] : name;
};

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
          <NavLink to="/" end>
            {nav.arrivals}
          </NavLink>
          <NavLink to="/frameworks">{nav.frameworks}</NavLink>
          <NavLink to="/aside">{nav.aside}</NavLink>
          <NavLink to="/devices">{nav.devices}</NavLink>
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
