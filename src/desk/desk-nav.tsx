import { useRoute } from 'wouter';
import { ACCESS_NAV } from '../text/access-nav-words';
import { DESK_WORDS } from '../text/desk-words';
import { EXPORT_TABLE_WORDS } from '../text/export-table-words';
import { INTAKE_NAV } from '../text/intake-nav-words';
import { PROJECT_NAV } from '../text/project-nav-words';
import { RESULTS_NAV } from '../text/results-nav-words';
import { AppLink } from '../ui/app-link';
import { mayOpen } from './room-rights';

interface Room {
  readonly to: string;
  readonly name: string;
}

const { nav } = DESK_WORDS;

/** The rooms as a bureau goes through its year: what came in, what is given out, what comes of it. */
const GROUPS: readonly { readonly title: string; readonly rooms: readonly Room[] }[] = [
  {
    title: nav.groups.intake,
    rooms: [
      { to: '/', name: nav.arrivals },
      { to: '/self-scores', name: INTAKE_NAV.selfScores },
      { to: '/papers', name: INTAKE_NAV.papers },
      { to: '/sites', name: INTAKE_NAV.sites },
      { to: '/leads', name: nav.leads },
      { to: '/aside', name: nav.aside },
    ],
  },
  {
    title: nav.groups.commissioning,
    rooms: [
      { to: '/projects', name: PROJECT_NAV.projects },
      { to: '/commissions', name: PROJECT_NAV.commissions },
      { to: '/frameworks', name: nav.frameworks },
      { to: '/registry', name: nav.registry },
    ],
  },
  {
    title: nav.groups.results,
    rooms: [
      { to: '/issues', name: RESULTS_NAV.issues },
      { to: '/statement', name: nav.statement },
      { to: '/exports', name: EXPORT_TABLE_WORDS.nav },
    ],
  },
  {
    title: nav.groups.running,
    rooms: [
      { to: '/proposals', name: nav.proposals },
      { to: '/devices', name: nav.devices },
      { to: '/accounts', name: nav.accounts },
      { to: '/access', name: ACCESS_NAV.title },
      { to: '/retention', name: nav.retention },
    ],
  },
];

/** A link to a room, which says so while one is in it or in a page below it. */
function RoomLink({ to, name }: Room) {
  const [isHere] = useRoute(to === '/' ? to : `${to}/*?`);
  return (
    <AppLink to={to} aria-current={isHere ? 'page' : undefined}>
      {name}
    </AppLink>
  );
}

/** The rooms that are for a role, in groups. */
export function DeskNav({ role }: { readonly role: string }) {
  const groups = GROUPS.map(({ title, rooms }) => ({
    title,
    rooms: rooms.filter(({ to }) => mayOpen(role, to)),
  }));
  return (
    <nav className="desk-nav" aria-label={nav.label}>
      {groups
        .filter(({ rooms }) => rooms.length > 0)
        .map(({ title, rooms }) => (
          <section key={title} aria-label={title}>
            <p aria-hidden="true">{title}</p>
            {rooms.map((room) => (
              <RoomLink key={room.to} {...room} />
            ))}
          </section>
        ))}
    </nav>
  );
}
