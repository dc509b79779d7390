import { systemClock } from '../../../../src/platform/clock';
import { ServerClock } from '../../../../src/store/server-clock';
import type { CrashPhone } from '../crash/crash-phone';

/** One start of the app by the clocks of this process, as `createWriter` gets them on a phone. */
export function byOwnClocks(phone: CrashPhone): CrashPhone {
  const writer = { ...phone.writer, clock: systemClock(), serverClock: new ServerClock() };
  const deps = { ...phone.sync.deps, writer };
  return { ...phone, writer, sync: { ...phone.sync, writer, deps } };
}
