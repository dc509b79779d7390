import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { heldAwake, onActivity, onSeenAgain } from '../platform/activity';
import { idleMinutes } from '../platform/idle-minutes';
import { changeAccount } from '../store/phone-registry';
import { type IdlePort, passingTime, watchIdle } from './idle-lock';
import { AppRoutes } from './lazy-routes';
import type { OpenSession } from './open-session';
import { orStartAnew } from './or-start-anew';
import { closePhone, openPhone, type Phone } from './phone';
import type { Unlocked } from './unlocked';

const MINUTE_MS = 60_000;

const browserIdle: IdlePort = {
  now: passingTime(
    () => Date.now(),
    () => performance.now(),
  ),
  limitMs: () => idleMinutes() * MINUTE_MS,
  heldAwake: () => heldAwake() && document.visibilityState === 'visible',
  onActivity,
  onSeenAgain,
  every: (ms, look) => {
    const timer = setInterval(look, ms);
    return () => clearInterval(timer);
  },
};

/** What a phone shows: a phone that is new, an account that nobody has opened, or its pages. */
export type PhoneState =
  | { readonly kind: 'opening' }
  | { readonly kind: 'shut'; readonly phone: Phone }
  | { readonly kind: 'closing' }
  | { readonly kind: 'unlocked'; readonly phone: Phone; readonly parts: Unlocked };

// What an older build left unencrypted follows while the person works; what fails, next time.
async function encryptTheRest(phone: Phone, { session }: OpenSession): Promise<void> {
  if (phone.account.older === null) return;
  const { finishEncrypting } = await import('./encrypt-phone');
  await finishEncrypting(phone, session).catch(() => undefined);
}

/**
 * One account of the phone at a time, from locked to unlocked and back. Locking takes the pages away
 * first, waits for what is being written, and then forgets keys and database.
 */
export function usePhone(start: Phone | Promise<Phone>) {
  const [state, setState] = useState<PhoneState>(
    start instanceof Promise ? { kind: 'opening' } : { kind: 'shut', phone: start },
  );
  const show = (phone: Phone) => setState({ kind: 'shut', phone });
  useEffect(() => {
    // Whoever began to open it tells what it failed with.
    if (!(start instanceof Promise)) return;
    start.then(
      (phone) => setState({ kind: 'shut', phone }),
      () => undefined,
    );
  }, [start]);
  const begin = async (phone: Phone, open: OpenSession) => {
    const [{ startSync }] = await Promise.all([import('./start-sync'), AppRoutes.ahead()]);
    const { session, identity, canary } = open;
    const runner = startSync(session, identity);
    const close = async (then: (closed: Phone) => Promise<Phone>) => {
      stopIdle();
      runner.stop();
      // What pages still write when they go is begun before the wait.
      flushSync(() => setState({ kind: 'closing' }));
      const next = orStartAnew(async () => {
        await open.close();
        closePhone(phone);
        return then(await openPhone(phone.account.id));
      });
      show(await next);
    };
    const lock = () => void close(async (closed) => closed);
    const stopIdle = watchIdle(browserIdle, lock);
    const { registry, account } = phone;
    if (account.device !== session.device) {
      changeAccount(registry, account, { device: session.device }).catch(() => undefined);
    }
    void encryptTheRest(phone, open);
    const parts = { session, runner, canary, lock, registry, account, lockAnd: close };
    setState({ kind: 'unlocked', phone, parts });
  };
  return { state, show, begin };
}
