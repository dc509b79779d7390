import { describe, expect, it } from 'vitest';
import {
  type Coming,
  LOOK_AGAIN_MS,
  lookAgain,
  type NewVersion,
  watchVersion,
} from '../../src/app/new-version';

/** A worker of a build that comes, and what it was told. */
class Worker extends EventTarget {
  readonly told: unknown[] = [];
  postMessage(message: unknown): void {
    this.told.push(message);
  }
}

/** What a browser knows of the workers of a site; the test plays the browser. */
class Registration extends EventTarget {
  active: Worker | null = new Worker();
  installing: Worker | null = null;
  waiting: Worker | null = null;

  /** A build begins to be downloaded. */
  comes(): Worker {
    const worker = new Worker();
    this.installing = worker;
    this.dispatchEvent(new Event('updatefound'));
    return worker;
  }

  /** It is downloaded whole, or it is not. */
  ends(worker: Worker, isWhole = true): void {
    this.installing = null;
    if (isWhole) this.waiting = worker;
    worker.dispatchEvent(new Event('statechange'));
  }
}

interface Scene {
  readonly registration: Registration;
  /** What the page did and was told, in order. */
  readonly seen: (NewVersion | 'reload')[];
  readonly watch: ReturnType<typeof watchVersion>;
  /** Another worker controls the page. */
  takesOver(): void;
  at: { isSafe: boolean };
}

async function watching({
  registration = new Registration(),
  isControlled = true,
} = {}): Promise<Scene> {
  const seen: Scene['seen'] = [];
  const at = { isSafe: true };
  const workers = Object.assign(new EventTarget(), { controller: isControlled ? {} : null });
  const watch = watchVersion(Promise.resolve(registration as unknown as Coming), {
    workers: workers as unknown as ServiceWorkerContainer,
    reload: () => void seen.push('reload'),
    isSafe: () => at.isSafe,
  });
  watch.subscribe(() => void seen.push(watch.current()));
  await Promise.resolve();
  const takesOver = () => void workers.dispatchEvent(new Event('controllerchange'));
  return { registration, seen, watch, takesOver, at };
}

const SKIP = { type: 'SKIP_WAITING' };

describe('a new version', () => {
  it('[UI5] waits without doing anything', async () => {
    const { registration, seen, watch } = await watching();
    expect(watch.current()).toBe('none');
    const worker = registration.comes();
    expect(watch.current()).toBe('none');
    registration.ends(worker);
    expect(seen).toEqual(['waiting']);
    expect(worker.told).toEqual([]);
  });

  it('[UI5] takes over when the person says so, and then loads the page again', async () => {
    const { registration, seen, watch, takesOver } = await watching();
    const worker = registration.comes();
    registration.ends(worker);
    watch.switchOver();
    expect(seen).toEqual(['waiting', 'switching']);
    expect(worker.told).toEqual([SKIP]);
    takesOver();
    expect(seen).toEqual(['waiting', 'switching', 'reload']);
  });

  it('[UI5] loads nothing again in a page where nobody asked, only says so', async () => {
    const { registration, seen, watch, takesOver } = await watching();
    registration.ends(registration.comes());
    takesOver();
    expect(seen).toEqual(['waiting', 'switched']);
    watch.switchOver();
    expect(seen.at(-1)).toBe('reload');
  });

  it('[UI5] is none where the worker that comes is the first one', async () => {
    const registration = new Registration();
    registration.active = null;
    const { seen, takesOver } = await watching({ registration, isControlled: false });
    const worker = registration.comes();
    registration.ends(worker);
    Object.assign(registration, { active: worker, waiting: null });
    takesOver();
    expect(seen).toEqual([]);
    // What takes over from the first one is a new version.
    takesOver();
    expect(seen).toEqual(['switched']);
  });

  it('[UI68] is offered where it waited already', async () => {
    const registration = new Registration();
    registration.ends(registration.comes());
    expect((await watching({ registration })).seen).toEqual(['waiting']);
  });

  it('[UI68] is offered where it began to come before anybody listened', async () => {
    const registration = new Registration();
    const worker = registration.comes();
    const { seen } = await watching({ registration });
    expect(seen).toEqual([]);
    registration.ends(worker);
    expect(seen).toEqual(['waiting']);
  });

  it('[UI68] is offered after one whose download was cut off', async () => {
    const { registration, seen } = await watching();
    registration.ends(registration.comes(), false);
    registration.ends(registration.comes(), false);
    expect(seen).toEqual([]);
    registration.ends(registration.comes());
    expect(seen).toEqual(['waiting']);
  });

  it('[UI68] takes over too where it comes in the place of one that was asked for', async () => {
    const { registration, seen, watch, takesOver } = await watching();
    registration.ends(registration.comes());
    watch.switchOver();
    const next = registration.comes();
    registration.ends(next);
    expect(next.told).toEqual([SKIP]);
    takesOver();
    expect(seen).toEqual(['waiting', 'switching', 'reload']);
  });

  it('[UI68] is loaded at once where nothing waits any more when the person says yes', async () => {
    const { registration, seen, watch } = await watching();
    registration.ends(registration.comes());
    registration.waiting = null;
    watch.switchOver();
    expect(seen).toEqual(['waiting', 'reload']);
  });

  it('[UI72] that takes over late interrupts nobody who has gone on to type', async () => {
    const { registration, seen, watch, takesOver, at } = await watching();
    registration.ends(registration.comes());
    watch.switchOver();
    at.isSafe = false;
    takesOver();
    expect(seen).toEqual(['waiting', 'switching', 'switched']);
    at.isSafe = true;
    watch.switchOver();
    expect(seen.at(-1)).toBe('reload');
  });
});

describe('an app that is kept open', () => {
  function kept(update: () => Promise<unknown>) {
    const phone = { now: 1_000_000, taken: () => {} };
    const registration = { update } as unknown as Coming;
    lookAgain(
      registration,
      (listener) => {
        phone.taken = listener;
      },
      () => phone.now,
    );
    return phone;
  }

  it('[UI70] looks for a new version when it is taken up again, half an hour after the last look', async () => {
    let looks = 0;
    const phone = kept(async () => {
      looks += 1;
    });
    phone.now += LOOK_AGAIN_MS - 1;
    phone.taken();
    expect(looks).toBe(0);
    phone.now += 1;
    phone.taken();
    phone.taken();
    expect(looks).toBe(1);
    // A clock that was set far back keeps nothing from being looked for.
    phone.now = -LOOK_AGAIN_MS;
    phone.taken();
    expect(looks).toBe(2);
  });

  it('[UI70] looks again at the next return where there was no network after all', async () => {
    let looks = 0;
    const phone = kept(async () => {
      looks += 1;
      throw new TypeError('no network');
    });
    phone.now += LOOK_AGAIN_MS;
    phone.taken();
    await Promise.resolve();
    await Promise.resolve();
    phone.taken();
    expect(looks).toBe(2);
  });
});
