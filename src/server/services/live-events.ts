import type { LiveNews } from '../../contract/live';
import type { StoredJournal } from '../reads/journal-reads';

/** Somebody who is connected. */
export interface Listener {
  /** Device or account; a further connection than {@link MOST_EACH} of one ends its oldest. */
  readonly who: string;
  /** Whether the session lasts that the connection was opened under. */
  readonly isIn: () => Promise<boolean>;
  /** Those of new journals of an assignment of which an exchange would bring them something. */
  readonly newTo: (
    assignment: string,
    journals: readonly StoredJournal[],
  ) => Promise<readonly StoredJournal[]>;
  /** Must not wait: who reads too slowly is cut off by the route. */
  readonly write: (text: string) => void;
  readonly end: () => void;
}

/** How often something happens, in milliseconds; tests have no time. */
export interface LivePace {
  readonly heartbeatMs: number;
  /** So long news are gathered: what comes together is told once. */
  readonly gatherMs: number;
}

export const LIVE_PACE: LivePace = { heartbeatMs: 20_000, gatherMs: 250 };

/** What nodes tell each other: a journal has something new, or a session may be over. */
export type NodeMessage =
  | { readonly assignment: string; readonly journal: string }
  | { readonly look: true };

/** The other nodes of a bureau, where it has several. */
export interface OtherNodes {
  /** Must not wait. */
  tell(news: NodeMessage): void;
}

const MOST_EACH = 3;
const MOST_OF_ALL = 4000;

/** An event as it stands in the stream. */
const eventText = (news: LiveNews): string => `data: ${JSON.stringify(news)}\n\n`;

/**
 * Tells who is connected that there is something new for them. It knows only what is committed, keeps
 * nothing, and promises nothing: who misses it learns the same by their next exchange.
 */
export class LiveEvents {
  private readonly listeners = new Set<Listener>();
  private readonly news = new Map<string, Set<string>>();
  private gathering: NodeJS.Timeout | null = null;
  private heart: NodeJS.Timeout | null = null;
  private closed = false;

  /** @param journalsOf all journals of an assignment, as they are stored */
  constructor(
    private readonly journalsOf: (assignment: string) => Promise<readonly StoredJournal[]>,
    private readonly pace: LivePace,
    private readonly others: OtherNodes | null = null,
  ) {}

  /** Adds a listener; false when the server takes no more. */
  add(listener: Listener): boolean {
    if (this.closed || this.listeners.size >= MOST_OF_ALL) return false;
    const own = [...this.listeners].filter(({ who }) => who === listener.who);
    for (const oldest of own.slice(0, Math.max(0, own.length + 1 - MOST_EACH))) this.end(oldest);
    this.listeners.add(listener);
    this.heart ??= setInterval(() => void this.beat(), this.pace.heartbeatMs).unref();
    return true;
  }

  /** How many are connected. */
  get listening(): number {
    return this.listeners.size;
  }

  /** Forgets a listener whose connection is gone. */
  drop(listener: Listener): void {
    this.listeners.delete(listener);
  }

  /** Something was committed in a journal. */
  publish(assignment: string, journal: string): void {
    this.others?.tell({ assignment, journal });
    this.gather(assignment, journal);
  }

  /** Another node says what happened there. */
  heard(news: NodeMessage): void {
    if ('look' in news) void this.lookHere();
    else this.gather(news.assignment, news.journal);
  }

  private gather(assignment: string, journal: string): void {
    if (this.closed || this.listeners.size === 0) return;
    this.news.set(assignment, (this.news.get(assignment) ?? new Set()).add(journal));
    this.gathering ??= setTimeout(() => void this.tell(), this.pace.gatherMs).unref();
  }

  /** Ends the connections of those whose session is over, now and not at the next heartbeat. */
  async look(): Promise<void> {
    this.others?.tell({ look: true });
    await this.lookHere();
  }

  /** Ends all connections of now; who comes back asks once for what came meanwhile. */
  cutOff(): void {
    for (const listener of [...this.listeners]) this.end(listener);
  }

  private async lookHere(): Promise<void> {
    await Promise.all([...this.listeners].map((each) => this.isIn(each)));
  }

  /** Ends all connections; nobody can listen any more. */
  close(): void {
    this.closed = true;
    if (this.gathering !== null) clearTimeout(this.gathering);
    if (this.heart !== null) clearInterval(this.heart);
    this.cutOff();
  }

  private end(listener: Listener): void {
    this.listeners.delete(listener);
    listener.end();
  }

  /** A database that does not answer ends the connection: the phone comes back when it can. */
  private async isIn(listener: Listener): Promise<boolean> {
    const isIn = await listener.isIn().catch(() => false);
    if (!isIn) this.end(listener);
    return isIn && this.listeners.has(listener);
  }

  private async beat(): Promise<void> {
    await this.lookHere();
    for (const { write } of this.listeners) write(': \n\n');
  }

  private async tell(): Promise<void> {
    this.gathering = null;
    const news = [...this.news];
    this.news.clear();
    for (const [assignment, journals] of news) {
      const stored = await this.journalsOf(assignment).catch(() => []);
      const fresh = stored.filter(({ journal }) => journals.has(journal));
      await Promise.all([...this.listeners].map((each) => this.tellOne(each, assignment, fresh)));
    }
  }

  private async tellOne(
    listener: Listener,
    assignment: string,
    fresh: readonly StoredJournal[],
  ): Promise<void> {
    const own = await listener.newTo(assignment, fresh).catch(() => []);
    if (own.length === 0 || !(await this.isIn(listener))) return;
    const sessions = new Set(own.map(({ panel_session: session }) => session));
    for (const session of sessions) {
      listener.write(eventText(session === null ? { assignment } : { assignment, session }));
    }
  }
}
