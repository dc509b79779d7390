import { maybeOnline } from '../platform/online';
import { backOffMs } from '../sync/back-off';
import type { NoticeWords } from '../ui/notice';

/** Why the list of assignments could not be fetched, in words. */
export interface RunFault extends NoticeWords {
  readonly offline: boolean;
}

/** How a run over all assignments ended. */
export interface RunEnd {
  /** Null when the list of assignments was fetched. */
  readonly fault: RunFault | null;
  /** True when nothing is left that trying again by itself could bring further. */
  readonly settled: boolean;
}

/** What pages show of synchronisation. */
export interface SyncStatus {
  readonly running: boolean;
  readonly fault: RunFault | null;
  /** True when a person asked for the last run: then even being offline deserves a word. */
  readonly asked: boolean;
}

/** Starts runs and tells the pages; pages subscribe as to any outside store. */
export interface SyncRunner {
  readonly current: () => SyncStatus;
  readonly subscribe: (listener: () => void) => () => void;
  /** For the button: safe at any time; during a run it asks for one more after it. */
  readonly ask: () => void;
  /** For triggers that nobody pressed. */
  readonly trigger: () => void;
  /** Something was recorded: a run begins once nothing more has been for a short while. */
  readonly changed: () => void;
  /** No further run begins; called when the phone is locked. */
  readonly stop: () => void;
}

/** Timers and network, given as an argument so that tests need not wait. */
export interface Later {
  /** Calls `work` after `ms`; returns how to prevent it. */
  readonly after: (ms: number, work: () => void) => () => void;
  readonly jitter: () => number;
  /** False only when there is surely no network. */
  readonly maybeOnline: () => boolean;
}

const browserLater: Later = {
  after: (ms, work) => {
    const timer = setTimeout(work, ms);
    return () => clearTimeout(timer);
  },
  jitter: Math.random,
  maybeOnline,
};

/** So long nothing must be recorded before what was recorded is sent: one exchange for many taps. */
export const QUIET_MS = 5_000;

const IDLE: SyncStatus = { running: false, fault: null, asked: false };

class Runner implements SyncRunner {
  private status = IDLE;
  private wanted = false;
  private stopped = false;
  private failures = 0;
  private cancelRetry: (() => void) | null = null;
  private cancelQuiet: (() => void) | null = null;
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly run: () => Promise<RunEnd>,
    private readonly later: Later,
  ) {}

  readonly current = (): SyncStatus => this.status;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly ask = (): void => this.start(true);
  readonly trigger = (): void => this.start(false);

  readonly changed = (): void => {
    if (this.stopped) return;
    this.cancelQuiet?.();
    this.cancelQuiet = this.later.after(QUIET_MS, () => {
      // What was recorded during a run may have come too late for it.
      if (this.status.running) return this.changed();
      // A retry that waits will take it along; the network's return is a trigger of its own.
      if (this.cancelRetry === null && this.later.maybeOnline()) this.trigger();
    });
  };

  readonly stop = (): void => {
    this.stopped = true;
    this.forgetTimers();
  };

  private forgetTimers(): void {
    this.cancelRetry?.();
    this.cancelQuiet?.();
    this.cancelRetry = null;
    this.cancelQuiet = null;
  }

  private become(change: Partial<SyncStatus>): void {
    this.status = { ...this.status, ...change };
    for (const listener of this.listeners) listener();
  }

  private start(asked: boolean): void {
    if (this.stopped) return;
    if (this.status.running) {
      this.wanted = true;
      return;
    }
    this.forgetTimers();
    this.become({ running: true, asked });
    void this.run().then(
      (end) => this.finish(end),
      // iOS takes the database away at times; the next attempt finds it again.
      () => this.finish({ fault: null, settled: false }),
    );
  }

  private finish({ fault, settled }: RunEnd): void {
    this.failures = settled ? 0 : this.failures + 1;
    this.become({ running: false, fault });
    if (this.stopped) return;
    if (this.wanted) {
      this.wanted = false;
      this.trigger();
    } else if (!settled) {
      const wait = backOffMs(this.failures, this.later.jitter());
      this.cancelRetry = this.later.after(wait, this.trigger);
    }
  }
}

/** One run at a time; a wish during a run is answered by one more; failures are retried slower and slower. */
export const startRunner = (run: () => Promise<RunEnd>, later: Later = browserLater): SyncRunner =>
  new Runner(run, later);
