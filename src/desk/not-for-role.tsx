import { DESK_WORDS } from '../text/desk-words';
import { ROOM_WORDS } from '../text/room-words';
import { AppLink } from '../ui/app-link';
import { Empty } from '../ui/empty';
import { sayRole } from './say-role';

/** Stands where a room is not for whoever is signed in. */
export function NotForRole({ role }: { readonly role: string }) {
  return (
    <Empty
      title={ROOM_WORDS.notForRole(sayRole(role))}
      detail={ROOM_WORDS.detail}
      action={<AppLink to="/">{DESK_WORDS.nav.arrivals}</AppLink>}
    />
  );
}
