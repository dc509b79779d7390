import { type Role, TEAM_ROLES } from '../assignment/role';
import type { PanelPlace } from '../journal/panel-place';
import { panelActSchema } from './panel-act';

/** An entry of a panel session, as far as it says who may read what. */
export interface RightsEntry {
  readonly session: string;
  readonly person: string;
  readonly role: Role | null;
  readonly type: string;
  readonly body: unknown;
  readonly hash: string;
}

/** Types of entries that say who may read what. */
export const RIGHTS_TYPES = [
  'panel.convened',
  'member.recused',
  'round.closed',
  'minutes.drawn',
] as const;

interface Session {
  readonly chairs: Set<string>;
  readonly members: Set<string>;
  readonly left: Map<string, Set<string> | 'all'>;
  /** By whom, for entries may come before the convening that makes their author the chair. */
  readonly closes: { readonly person: string; readonly hash: string }[];
  readonly minutes: { readonly person: string; readonly over: readonly string[] }[];
}

/** A journal of a session, and who wrote it. */
export interface PanelJournal extends PanelPlace {
  readonly writer: PanelReader;
}

/** Somebody who wants to read. */
export interface PanelReader {
  readonly person: string;
  readonly role: Role;
}

/** Whether minutes stand over rounds that are closed, as far as is known here. */
function isDrawn({ chairs, minutes, closes }: Session): boolean {
  const closed = new Set(closes.flatMap(({ person, hash }) => (chairs.has(person) ? [hash] : [])));
  return minutes.some(
    ({ person, over }) => chairs.has(person) && over.every((each) => closed.has(each)),
  );
}

/**
 * Who may read which journals of panel sessions: the chair who convened, the members and the
 * scrutineer; nobody who left the session, and of an indicator that somebody left not that person.
 * Leaving is not taken back. The team that evaluates reads what the chair convenes and closes, and
 * the whole session once the chair has drawn minutes, since it enters their evaluation.
 */
export class SessionRights {
  private readonly sessions = new Map<string, Session>();

  /** @param entries in the order in which they arrived */
  constructor(entries: readonly RightsEntry[]) {
    for (const entry of entries) this.take(entry);
  }

  mayRead({ person, role }: PanelReader, { session, indicator, writer }: PanelJournal): boolean {
    const known = this.sessions.get(session);
    if (known === undefined) return false;
    if (TEAM_ROLES.includes(role)) {
      const isChairs = known.chairs.has(writer.person) && indicator === null;
      return isChairs || TEAM_ROLES.includes(writer.role) || isDrawn(known);
    }
    const left = known.left.get(person);
    if (left === 'all') return false;
    if (indicator !== null && left?.has(indicator)) return false;
    return role === 'scrutineer' || known.chairs.has(person) || known.members.has(person);
  }

  private take({ session, person, role, type, body, hash }: RightsEntry): void {
    const read = panelActSchema.safeParse({ type, body });
    if (!read.success) return;
    const known = this.sessionOf(session);
    const act = read.data;
    if (act.type === 'panel.convened' && role === 'panelChair') {
      // The first convening stands: another chair must not read by convening the same session.
      if (known.chairs.size > 0 && !known.chairs.has(person)) return;
      known.chairs.add(person);
      for (const member of act.body.members) known.members.add(member.person);
    } else if (act.type === 'member.recused') {
      const before = known.left.get(person);
      const { indicators } = act.body;
      const all = before === 'all' || indicators === null;
      known.left.set(person, all ? 'all' : new Set([...(before ?? []), ...indicators]));
    } else if (act.type === 'round.closed') {
      known.closes.push({ person, hash });
    } else if (act.type === 'minutes.drawn') {
      known.minutes.push({ person, over: act.body.closes });
    }
  }

  private sessionOf(session: string): Session {
    const known = this.sessions.get(session) ?? {
      ...{ chairs: new Set<string>(), members: new Set<string>(), left: new Map() },
      ...{ closes: [], minutes: [] },
    };
    this.sessions.set(session, known);
    return known;
  }
}
