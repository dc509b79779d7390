import type { Role } from '../assignment/role';
import type { PanelPlace } from '../journal/panel-place';
import { panelActSchema } from './panel-act';

/** An entry of a panel session, as far as it says who may read what. */
export interface RightsEntry {
  readonly session: string;
  readonly person: string;
  readonly role: Role | null;
  readonly type: string;
  readonly body: unknown;
}

/** Types of entries that say who may read what. */
export const RIGHTS_TYPES = ['panel.convened', 'member.recused'] as const;

interface Session {
  readonly chairs: Set<string>;
  readonly members: Set<string>;
  readonly left: Map<string, Set<string> | 'all'>;
}

/** Somebody who wants to read. */
export interface PanelReader {
  readonly person: string;
  readonly role: Role;
}

/**
 * Who may read which journals of panel sessions: the chair who convened, the members and the
 * scrutineer; nobody who left the session, and of an indicator that somebody left not that person.
 * Leaving is not taken back.
 */
export class SessionRights {
  private readonly sessions = new Map<string, Session>();

  /** @param entries in the order in which they arrived */
  constructor(entries: readonly RightsEntry[]) {
    for (const entry of entries) this.take(entry);
  }

  mayRead({ person, role }: PanelReader, { session, indicator }: PanelPlace): boolean {
    const known = this.sessions.get(session);
    if (known === undefined) return false;
    const left = known.left.get(person);
    if (left === 'all') return false;
    if (indicator !== null && left?.has(indicator)) return false;
    return role === 'scrutineer' || known.chairs.has(person) || known.members.has(person);
  }

  private take({ session, person, role, type, body }: RightsEntry): void {
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
    }
  }

  private sessionOf(session: string): Session {
    const known = this.sessions.get(session) ?? {
      ...{ chairs: new Set<string>(), members: new Set<string>(), left: new Map() },
    };
    this.sessions.set(session, known);
    return known;
  }
}
