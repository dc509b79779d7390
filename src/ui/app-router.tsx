import {
  createContext,
  type ReactNode,
  startTransition,
  useContext,
  useLayoutEffect,
  useMemo,
  useState,
} from 'react';
import { type BaseLocationHook, type NavigateOptions, Router, useRouter } from 'wouter';
import { type Address, readAddress, unescapingParser } from './address';
import { AppLinkProvider } from './app-link';
import { RouterLink } from './router-link';

const AddressContext = createContext<Address>({ key: '', pathname: '/', search: '', hash: '' });

/** The address of the page that is shown. */
export const useAddress = (): Address => useContext(AddressContext);

/** What is told of a step: the first by the browser, the others by the router, for any caller. */
const MOVES = ['popstate', 'pushState', 'replaceState'] as const;

/** The home of a router with a base has no slash at its end. */
const withoutTail = (path: string): string => path.replace(/(.)\/$/, '$1');

/** Every step gets a key of its own, which outlives the page that made it. */
function go(to: string, { replace = false, state }: NavigateOptions = {}): void {
  const key = Math.random().toString(36).slice(2);
  const entry = [{ ...state, key }, '', withoutTail(to)] as const;
  if (replace) history.replaceState(...entry);
  else history.pushState(...entry);
}

/** The router unescapes by a rule of its own, which loses what must stay escaped; this undoes it. */
const asItStands = (part: string): string => part.replaceAll('%', '%25');

const useShownPath: BaseLocationHook = () => [asItStands(useAddress().pathname), go];
const useShownSearch = (): string => asItStands(useAddress().search);

export interface AppRouterProps {
  /** The path that all addresses lie under, such as `/desk`. */
  readonly base?: string;
  readonly children: ReactNode;
}

/**
 * Shows what the address names. Path, query and key change together, and as a transition: the page
 * that is left stays in view until the next one has loaded.
 */
export function AppRouter({ base = '', children }: AppRouterProps) {
  const [address, setAddress] = useState(readAddress);
  const { parser } = useRouter();
  const unescaping = useMemo(() => unescapingParser(parser), [parser]);
  useLayoutEffect(() => {
    const follow = (): void => startTransition(() => setAddress(readAddress()));
    for (const move of MOVES) window.addEventListener(move, follow);
    return () => {
      for (const move of MOVES) window.removeEventListener(move, follow);
    };
  }, []);
  return (
    <AddressContext value={address}>
      <Router
        base={base}
        hook={useShownPath}
        searchHook={useShownSearch}
        parser={unescaping}
        hrefs={withoutTail}
      >
        <AppLinkProvider value={RouterLink}>{children}</AppLinkProvider>
      </Router>
    </AddressContext>
  );
}
