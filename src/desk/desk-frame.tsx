import { type ReactNode, useEffect } from 'react';
import { useLocation } from 'wouter';
import { DESK_WORDS } from '../text/desk-words';
import { Button } from '../ui/button';
import { DeskNav } from './desk-nav';
import { useDeskSession } from './desk-session-context';
import { NotForRole } from './not-for-role';
import { mayOpen } from './room-rights';
import { sayRole } from './say-role';

export interface DeskFrameProps {
  readonly title: string;
  readonly onSignOut: () => void;
  readonly children: ReactNode;
}

/** Who is signed in above, the desk's rooms beside the page. */
export function DeskFrame({ title, onSignOut, children }: DeskFrameProps) {
  const { session } = useDeskSession();
  const [path] = useLocation();
  useEffect(() => {
    document.title = `${title} · ${DESK_WORDS.product}`;
  }, [title]);
  return (
    <>
      <header className="desk-bar">
        <p className="desk-name">{DESK_WORDS.product}</p>
        <p className="desk-who">
          {session.name}（{sayRole(session.role)}）
        </p>
        <Button onClick={onSignOut}>{DESK_WORDS.signOut}</Button>
      </header>
      <div className="desk-body">
        <DeskNav role={session.role} />
        <main className="desk-page">
          {mayOpen(session.role, path) ? children : <NotForRole role={session.role} />}
        </main>
      </div>
    </>
  );
}
