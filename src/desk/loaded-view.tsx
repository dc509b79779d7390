import type { ReactNode } from 'react';
import { DESK_WORDS } from '../text/desk-words';
import { FaultNotice } from './fault-notice';
import type { Loaded } from './use-loaded';

export interface LoadedViewProps<T> {
  readonly loaded: Loaded<T>;
  readonly onRetry: () => void;
  readonly children: (value: T) => ReactNode;
}

/** Waiting, failure or the thing itself: every page of the desk has these three. */
export function LoadedView<T>({ loaded, onRetry, children }: LoadedViewProps<T>) {
  if (loaded.state === 'loading') {
    return <p aria-live="polite">{DESK_WORDS.loading}</p>;
  }
  if (loaded.state === 'failed') return <FaultNotice fault={loaded.fault} onRetry={onRetry} />;
  return children(loaded.value);
}
