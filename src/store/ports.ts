import type { Instant } from '../domain/kernel/instant';

/** Exclusive locks shared by all tabs of the app. */
export interface Locks {
  /** Runs `work` while nobody else holds `name`; waits for its turn. */
  exclusive<T>(name: string, work: () => Promise<T>): Promise<T>;
  /** Runs `work` if `name` is free now; null when it is not. */
  ifFree<T>(name: string, work: () => Promise<T>): Promise<{ readonly value: T } | null>;
}

/** One reading of the phone's clocks. */
export interface ClockReading {
  /** Wall clock with the phone's offset. */
  readonly at: Instant;
  /** Milliseconds since the start of the app that `session` names: a wall clock that jumps shows. */
  readonly mono: { readonly session: string; readonly ms: number };
}

export interface Clock {
  now(): ClockReading;
}

/** A fresh 128-bit id, base64url without padding. */
export type NewId = () => string;
