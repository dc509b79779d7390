import { liveQuery } from 'dexie';

type Took<T> = { readonly value: T } | { readonly error: unknown };

interface Follower<T> {
  readonly next: (value: T) => void;
  readonly error: (error: unknown) => void;
}

/**
 * A live query that begins before anybody shows what it reads, and that has its newest answer at
 * hand for whoever comes. It ends with its last follower.
 */
export class LiveRead<T> {
  /** Resolves with the first answer, be it an error. */
  readonly answered: Promise<void>;
  private tell: () => void = () => undefined;
  private took: Took<T> | null = null;
  private end: (() => void) | null = null;
  private readonly followers = new Set<Follower<T>>();

  constructor(private readonly query: () => Promise<T>) {
    this.answered = new Promise((resolve) => {
      this.tell = resolve;
    });
    this.begin();
  }

  /** Whether it follows what changes. */
  readonly isRunning = (): boolean => this.end !== null;

  readonly hasValue = (): boolean => this.took !== null && 'value' in this.took;

  /** The newest answer; undefined where there is none yet. */
  readonly getValue = (): T | undefined =>
    this.took !== null && 'value' in this.took ? this.took.value : undefined;

  /** Tells what is there already at once. Returns how to stop. */
  readonly subscribe = (
    next: Follower<T>['next'],
    error: Follower<T>['error'] = () => undefined,
  ): (() => void) => {
    if (this.end === null) this.begin();
    const follower = { next, error };
    this.followers.add(follower);
    if (this.took !== null) tellOne(follower, this.took);
    return () => {
      this.followers.delete(follower);
      if (this.followers.size === 0) this.stop();
    };
  };

  /** Ends it where nobody follows. */
  readonly stopUnfollowed = (): void => {
    if (this.followers.size === 0) this.stop();
  };

  private begin(): void {
    const take = (took: Took<T>): void => {
      this.took = took;
      this.tell();
      for (const each of this.followers) tellOne(each, took);
    };
    const running = liveQuery(this.query).subscribe(
      (value) => take({ value }),
      (error: unknown) => take({ error }),
    );
    this.end = () => running.unsubscribe();
  }

  private stop(): void {
    this.end?.();
    // What changes from here on is not followed, so nothing of it may be shown later.
    this.end = null;
    this.took = null;
  }
}

function tellOne<T>({ next, error }: Follower<T>, took: Took<T>): void {
  if ('value' in took) next(took.value);
  else error(took.error);
}
