import type { RefreshFault } from '../sync/refresh-assignments';
import { sayRefreshFault } from '../text/refresh-words';
import type { RunFault } from './sync-runner';

/** A fault with its words, which travel with the run that can have it: no start waits for them. */
export const runFault = async (fault: RefreshFault): Promise<RunFault> => ({
  ...(await sayRefreshFault(fault)),
  offline: fault.kind === 'transport' && fault.fault.kind === 'offline',
});
