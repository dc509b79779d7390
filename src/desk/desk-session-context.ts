import { createContext, useContext } from 'react';
import type { DeskSession } from '../contract/desk';

/** Who is signed in, and how that changes. */
export interface DeskSessionState {
  readonly session: DeskSession;
  /** Asks anew who is signed in, and how. */
  readonly refresh: () => void;
  /** Goes on under another session of the same person. */
  readonly enter: (session: DeskSession) => void;
}

const Context = createContext<DeskSessionState | null>(null);
export const DeskSessionProvider = Context.Provider;

/** The session that every page behind the sign-in has. */
export function useDeskSession(): DeskSessionState {
  const state = useContext(Context);
  if (state === null) throw new Error('this page needs somebody signed in');
  return state;
}
