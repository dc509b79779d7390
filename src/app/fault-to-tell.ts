import type { NoticeWords, Tone } from '../ui/notice';
import type { SyncStatus } from './sync-runner';

/**
 * What the list of assignments says of the last run. Being offline is no fault: it gets a word only
 * when somebody has just pressed the button.
 */
export function faultToTell({
  fault,
  asked,
}: SyncStatus): (NoticeWords & { readonly tone: Tone }) | null {
  if (fault === null) return null;
  const { offline, ...words } = fault;
  if (offline && !asked) return null;
  return { ...words, tone: offline ? 'plain' : 'warning' };
}
