import { useSyncExternalStore } from 'react';
import { maybeOnline, onOnlineChange } from '../platform/online';
import { APP_WORDS } from '../text/app-words';
import type { SignFacts } from '../ui/sign';

const subscribe = (listener: () => void): (() => void) => onOnlineChange(listener);

const OFFLINE: SignFacts = { kind: 'network', tone: 'plain', text: APP_WORDS.offlineSign };

/** The calm sign that there is no network; nothing while there may be one. */
export function useNetworkSign(): readonly SignFacts[] {
  return useSyncExternalStore(subscribe, maybeOnline) ? [] : [OFFLINE];
}
