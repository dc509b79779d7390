import { Suspense, useState } from 'react';
import { INDICATOR_WORDS } from '../../text/scoring-words';
import { lazyPart } from '../../ui/lazy-part';
import type { HistoryListProps } from './history-list';

const HistoryList = lazyPart(() => import('./history-list'), 'HistoryList');

/** Everything that was ever entered for an indicator; put together only when it is opened. */
export function HistorySection(props: HistoryListProps) {
  const [open, setOpen] = useState(false);
  return (
    <details
      className="indicator-history"
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary className="opener">{INDICATOR_WORDS.history}</summary>
      <Suspense fallback={null}>{open ? <HistoryList {...props} /> : null}</Suspense>
    </details>
  );
}
