import {
  createContext,
  type MouseEvent,
  type ReactNode,
  startTransition,
  useContext,
  useLayoutEffect,
  useMemo,
  useState,
} from 'react';
import { type BaseLocationHook, type NavigateOptions, Router, useRouter } from 'wouter';
import { type Address, readAddress, unescapingParser } from './address';
import { LinkTiesProvider } from './app-link';

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

/** Where one is already, a link adds no step. Other keys and buttons are the browser's, as it is used to. */
function follow(event: MouseEvent<HTMLAnchorElement>): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.button !== 0)
    return;
  if (event.defaultPrevented) return;
  event.preventDefault();
  const to = event.currentTarget.getAttribute('href') ?? '';
  go(to, { replace: to === `${location.pathname}${location.search}` });
}

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
  const ties = useMemo(() => ({ hrefOf: (to: string) => withoutTail(base + to), follow }), [base]);
  useLayoutEffect(() => {
    const look = (): void => startTransition(() => setAddress(readAddress()));
    for (const move of MOVES) window.addEventListener(move, look);
    return () => {
      for (const move of MOVES) window.removeEventListener(move, look);
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
        <LinkTiesProvider value={ties}>{children}</LinkTiesProvider>
      </Router>
    </AddressContext>
  );
}
