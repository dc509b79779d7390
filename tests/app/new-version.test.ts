import { describe, expect, it } from 'vitest';
import { type VersionSource, watchVersion } from '../../src/app/new-version';

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
});
