import { useEffect, useRef } from 'react';
import { leaveFullScreen } from '../../platform/full-screen';

/**
 * Keeps whoever holds the phone on this page: going back stays here, and any other way out (a jump
 * over several pages, another address) loads the page anew, which leaves the phone locked.
 * @returns what lets go, once the evaluator has shown to be the evaluator
 */
export function useKioskLock(): () => void {
  const released = useRef(false);
  useEffect(() => {
    const { pathname } = location;
    const stay = () => history.pushState(history.state, '', pathname);
    stay();
    const back = () => {
      if (!released.current && location.pathname === pathname) stay();
    };
    addEventListener('popstate', back);
    return () => {
      removeEventListener('popstate', back);
      leaveFullScreen();
      if (!released.current && location.pathname !== pathname) location.replace(pathname);
    };
  }, []);
  return () => {
    released.current = true;
  };
}
