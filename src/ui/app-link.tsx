import { type AnchorHTMLAttributes, createContext, type MouseEvent, useContext } from 'react';

/** A link within the app: `to` is a path such as `/settings`. */
export interface AppLinkProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> {
  readonly to: string;
}

/** How a link moves inside the app, given by whoever knows the router. */
export interface LinkTies {
  /** The address that a path names. */
  readonly hrefOf: (to: string) => string;
  /** Moves there, where the click asks for no more than that. */
  readonly follow: (event: MouseEvent<HTMLAnchorElement>) => void;
}

const PLAIN: LinkTies = { hrefOf: (to) => to, follow: () => undefined };

const TiesContext = createContext(PLAIN);

/** Gives the parts below the router's ties, so that the parts need not know a router. */
export const LinkTiesProvider = TiesContext.Provider;

/** The same for anchors that are drawn by hundreds, where a component each would be dear. */
export const useLinkTies = (): LinkTies => useContext(TiesContext);

/** A link that moves inside the app; an ordinary anchor where no router was given. */
export function AppLink({ to, onClick, ...rest }: AppLinkProps) {
  const { hrefOf, follow } = useLinkTies();
  const press = (event: MouseEvent<HTMLAnchorElement>): void => {
    onClick?.(event);
    follow(event);
  };
  return <a href={hrefOf(to)} {...rest} onClick={onClick === undefined ? follow : press} />;
}
