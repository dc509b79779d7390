import { describe, expect, it } from 'vitest';
import { earlyWaits, type VersionSource, watchVersion } from '../../src/app/new-version';

/** A registration whose events the test sends. */
async function source() {
  const listeners = new Map<string, (event: { isUpdate?: boolean }) => void>();
  const calls: string[] = [];
  const registration: VersionSource = {
    addEventListener: (type, listener) => void listeners.set(type, listener),
    messageSkipWaiting: () => void calls.push('skip'),
  };
  const send = (type: string, isUpdate = true) => listeners.get(type)?.({ isUpdate });
  const reload = () => void calls.push('reload');
  const watch = watchVersion(Promise.resolve(registration), reload);
  await Promise.resolve();
  return { registration, calls, send, watch };
}

describe('a new version', () => {
  it('[UI5] waits without doing anything', async () => {
    const { watch, calls, send } = await source();
    expect(watch.current()).toBe('none');
    send('waiting');
    expect(watch.current()).toBe('waiting');
    expect(calls).toEqual([]);
  });

  it('[UI5] takes over when the person says so, and then loads the page again', async () => {
    const { watch, calls, send } = await source();
    send('waiting');
    watch.switchOver();
    expect(watch.current()).toBe('switching');
    expect(calls).toEqual(['skip']);
    send('controlling');
    expect(calls).toEqual(['skip', 'reload']);
  });

  it('[UI5] loads nothing again in a page where nobody asked, only says so', async () => {
    const { watch, calls, send } = await source();
    send('waiting');
    send('controlling');
    expect(watch.current()).toBe('switched');
    expect(calls).toEqual([]);
    watch.switchOver();
    expect(calls).toEqual(['reload']);
  });

  it('[UI5] takes the first worker of a first visit for no update', async () => {
    const { watch, send } = await source();
    send('controlling', false);
    expect(watch.current()).toBe('none');
  });

  it('[UI5] is offered too where it began to come before anybody listened', async () => {
    const installing = new EventTarget() as ServiceWorker;
    const registration = { active: new EventTarget() as ServiceWorker, installing, waiting: null };
    const early = earlyWaits(registration);
    const followed = { addEventListener: () => undefined, messageSkipWaiting: () => undefined };
    const watch = watchVersion(Promise.resolve({ ...followed, early }), () => undefined);
    await Promise.resolve();
    installing.dispatchEvent(new Event('statechange'));
    await Promise.resolve();
    expect(watch.current()).toBe('none');
    Object.assign(registration, { installing: null, waiting: installing });
    installing.dispatchEvent(new Event('statechange'));
    await expect.poll(() => watch.current()).toBe('waiting');
  });

  it('[UI5] is none where the worker that comes is the first one', async () => {
    const installing = new EventTarget() as ServiceWorker;
    const registration = { active: null, installing, waiting: null };
    const seen: string[] = [];
    void earlyWaits(registration).then(() => seen.push('waiting'));
    Object.assign(registration, { waiting: installing });
    installing.dispatchEvent(new Event('statechange'));
    await Promise.resolve();
    expect(seen).toEqual([]);
  });
});
