import { Link } from 'react-router';
import type { AppLinkProps } from '../ui/app-link';

/** The router's link in the form that the parts take. */
export function RouterLink({ to, ...rest }: AppLinkProps) {
  return <Link to={to} {...rest} />;
}
