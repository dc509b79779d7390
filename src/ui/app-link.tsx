import { type AnchorHTMLAttributes, type ComponentType, createContext, useContext } from 'react';

/** A link within the app: `to` is a path such as `/settings`. */
export interface AppLinkProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> {
  readonly to: string;
}

function PlainLink({ to, ...rest }: AppLinkProps) {
  return <a href={to} {...rest} />;
}

const LinkContext = createContext<ComponentType<AppLinkProps>>(PlainLink);

/** Gives the parts below the router's own link, so that the parts need not know a router. */
export const AppLinkProvider = LinkContext.Provider;

/** A link that moves inside the app; an ordinary anchor where no router was given. */
export function AppLink(props: AppLinkProps) {
  const Link = useContext(LinkContext);
  return <Link {...props} />;
}
