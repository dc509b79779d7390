import { useState } from 'react';
import type { HashedEntry } from '../../../domain/journal/entry';
import { SELF_IMPORT_WORDS } from '../../../text/self-score-words';
import { Button } from '../../../ui/button';
import type { Recorder } from '../use-recorder';
import type { ImportedForm } from './latest-import';

interface SelfImportUndoProps {
  readonly form: ImportedForm | null;
  readonly recorder: Recorder;
  readonly onUndone: () => void;
}

/** A withdrawal that was just made, and what it took back. */
interface Undone {
  readonly form: ImportedForm;
  readonly withdrawal: HashedEntry;
}

/** Takes a form back that was not the right one: what stood before it stands again. */
export function SelfImportUndo({ form, recorder, onUndone }: SelfImportUndoProps) {
  const [undone, setUndone] = useState<Undone | null>(null);
  const { undo, undoWhat, undoConfirm, undoReason, undoneOf, redo, redoReason } = SELF_IMPORT_WORDS;
  const takeBack = async (which: ImportedForm) => {
    const withdrawal = await recorder.withdraw(which, undoReason);
    if (withdrawal === null) return;
    setUndone({ form: which, withdrawal });
    onUndone();
  };
  const restore = async ({ withdrawal: { entry, hash } }: Undone) => {
    const place = { journal: entry.journal, seq: entry.seq, hash };
    if ((await recorder.withdraw(place, redoReason)) !== null) setUndone(null);
  };
  // Until the withdrawal is folded, the form still seems to stand.
  const standing = form !== null && form.hash !== undone?.form.hash ? form : null;
  return (
    <>
      {undone === null ? null : (
        <div className="import-undone">
          <span role="status">{undoneOf(undone.form.name)}</span>
          <Button onClick={() => void restore(undone)}>{redo}</Button>
        </div>
      )}
      {standing === null ? null : (
        // Closed again when another form takes the place, so that no tap meets the wrong one.
        <details key={standing.hash}>
          <summary className="opener">{undo}</summary>
          <p className="small">{undoWhat(standing.name, standing.count)}</p>
          <Button onClick={() => void takeBack(standing)}>{undoConfirm}</Button>
        </details>
      )}
    </>
  );
}
