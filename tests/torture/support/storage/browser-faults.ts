import { expect } from 'vitest';
import { unfitStart } from '../../../../src/app/unfit-start';
import { isQuotaError } from '../../../../src/store/quota-error';
import type { Fault } from '../crash/sweep-act';

/** What browsers say when there is no room: one by name, one in words alone. */
const NO_ROOM: readonly (() => Error)[] = [
  () => new DOMException('Encountered full disk while opening backing store', 'UnknownError'),
  () => new DOMException('The current transaction exceeded its quota', 'QuotaExceededError'),
];

/** WebKit has taken the database from a page that slept. */
const lost = (): Error =>
  new DOMException(
    'Connection to Indexed Database server lost. Refresh the page to try again',
    'UnknownError',
  );

/** Nothing is recorded, and it is told as a full phone, in whichever words the browser says it. */
export const fullPhone = (nth: () => number): Fault => ({
  ...{ kind: 'throw', full: true },
  error: () => (NO_ROOM[nth() % NO_ROOM.length] ?? lost)(),
  judge: (told) => {
    const said = told instanceof Error ? told.message : (told as { kind?: string } | null)?.kind;
    const isTold = isQuotaError(told) || said === 'phoneFull' || said === 'phone-full';
    expect(isTold, `told as ${String(said)}`).toBe(true);
  },
});

/** Opened again and done once, without a word. */
export const LOST_CONNECTION: Fault = { kind: 'throw', error: lost, mended: true };

/** A connection that was closed under the page: reopened where a transaction begins, a refusal later. */
export const CLOSED_CONNECTION: Fault = {
  kind: 'throw',
  error: () => new DOMException('The database connection is closing', 'InvalidStateError'),
};

/** A start that fails leads to the page of a full phone where it was full, else to that of a store. */
export function expectToldAs(fault: Fault, error: unknown): void {
  expect(unfitStart(error).kind).toBe(fault.full ? 'full' : 'unopened');
}
