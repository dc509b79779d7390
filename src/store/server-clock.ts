import type { FieldAct } from '../domain/fieldwork/field-act';
import { epochMs, type Instant } from '../domain/kernel/instant';
import type { ClockReading } from './ports';

type Comparison = Extract<FieldAct, { type: 'clock.compared' }>;

/** Entries whose times are worth reading against the server's. */
const TIMED: ReadonlySet<string> = new Set(['evidence.captured', 'visit.began', 'visit.ended']);

/** A wall clock that fell behind the other one by this much was set back. */
const SET_BACK_MS = 120_000;

/**
 * What this start of the app knows of the server's clock. An assignment gets one comparison for each
 * start, and only where something timed is written: before it if the server's time is known by then,
 * else when it is learnt. To synchronise alone writes nothing, so that no exchange causes the next.
 */
export class ServerClock {
  private known: { readonly act: Comparison; readonly reading: ClockReading } | null = null;
  private readonly noted = new Set<string>();
  private readonly owed = new Set<string>();

  /** The server said `serverAt`, and the phone's clocks read `reading` then. The first stands. */
  learn(serverAt: Instant, reading: ClockReading): void {
    if (this.known !== null) return;
    const aheadMs = epochMs(reading.at) - epochMs(serverAt);
    const body = { serverAt, aheadMs, session: reading.mono.session };
    this.known = { act: { type: 'clock.compared', body }, reading };
  }

  /** The comparison to write before an entry of this type; null when there is none to write. */
  before(assignment: string, type: string, now: ClockReading): Comparison | null {
    if (!TIMED.has(type) || this.noted.has(assignment)) return null;
    const due = this.current(now);
    if (due === null) this.owed.add(assignment);
    return due;
  }

  /** The comparison that entries written earlier still wait for; null when none does. */
  overdue(assignment: string, now: ClockReading): Comparison | null {
    return this.owed.has(assignment) ? this.current(now) : null;
  }

  /** The comparison is on the disk. */
  written(assignment: string): void {
    this.noted.add(assignment);
    this.owed.delete(assignment);
  }

  /** What was learnt, unless the wall clock was set back since: then it is to be learnt anew. */
  private current(now: ClockReading): Comparison | null {
    if (this.known === null) return null;
    const { act, reading } = this.known;
    const wall = epochMs(now.at) - epochMs(reading.at);
    if (wall - (now.mono.ms - reading.mono.ms) >= -SET_BACK_MS) return act;
    this.known = null;
    return null;
  }
}
