import { Link, useLocation, useSearch } from 'wouter';
import type { AppLinkProps } from './app-link';

/** The router's link in the form that the parts take; one to where one is adds no step. */
export function RouterLink({ to, ...rest }: AppLinkProps) {
  const [path] = useLocation();
  const search = useSearch();
  const here = search === '' ? path : `${path}?${search}`;
  return <Link to={to} replace={to === here} {...rest} />;
}
