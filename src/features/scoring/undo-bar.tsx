import { useState } from 'react';
import type { HashedEntry } from '../../domain/journal/entry';
import { UNDO_WORDS } from '../../text/undo-words';
import { Button } from '../../ui/button';
import type { IndicatorContext } from './indicator-context';
import { latestOwn } from './latest-own';
import { sayField, sayValue } from './say-written';

export type UndoBarProps = Pick<
  IndicatorContext,
  'session' | 'work' | 'indicator' | 'recorder' | 'disabled'
>;

/**
 * Takes back what this person wrote last for the indicator: a new entry, after which the value
 * before it stands again. It can itself be taken back.
 */
export function UndoBar({ session, work, indicator, recorder, disabled }: UndoBarProps) {
  const [undone, setUndone] = useState<HashedEntry | null>(null);
  const latest = latestOwn(work.evaluation, indicator.id, session.who.person);
  const undo = async () => {
    if (latest === null) return;
    setUndone(await recorder.withdraw(latest.written, UNDO_WORDS.undoReason));
  };
  const redo = async () => {
    if (undone === null) return;
    const { journal, seq } = undone.entry;
    const place = { journal, seq, hash: undone.hash };
    const restored = await recorder.withdraw(place, UNDO_WORDS.redoReason);
    if (restored !== null) setUndone(null);
  };
  if (disabled || (latest === null && undone === null)) return null;
  const what =
    latest &&
    `${sayField(latest.field, indicator)}：${sayValue(latest.field, latest.written.value, indicator)}`;
  return (
    <div className="indicator-undo">
      {undone === null ? null : (
        <>
          <span role="status">{UNDO_WORDS.undone}</span>
          <Button onClick={() => void redo()}>{UNDO_WORDS.redo}</Button>
        </>
      )}
      {what === null ? null : (
        <details>
          <summary className="opener">{UNDO_WORDS.undo}</summary>
          <p className="small">{what}</p>
          <Button onClick={() => void undo()}>{UNDO_WORDS.undoConfirm}</Button>
        </details>
      )}
    </div>
  );
}
