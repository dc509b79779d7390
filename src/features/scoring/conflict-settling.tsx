import { useState } from 'react';
import type { Field } from '../../domain/journal/register';
import { SETTLING_WORDS } from '../../text/settling-words';
import { Button } from '../../ui/button';
import { ConflictChoice } from './conflict-choice';
import type { Adopted } from './conflict-sides';
import type { IndicatorContext } from './indicator-context';

export interface ConflictSettlingProps {
  readonly context: IndicatorContext;
  readonly field: Field;
  /** Whether the conflict stands still. */
  readonly isConflict: boolean;
}

/** The choice between differing values; afterwards, what was chosen, to be undone. */
export function ConflictSettling({ context, field, isConflict }: ConflictSettlingProps) {
  const { recorder } = context;
  const [adopted, setAdopted] = useState<Adopted | null>(null);
  const undo = async () => {
    if (adopted === null) return;
    const { journal, seq } = adopted.entry.entry;
    const place = { journal, seq, hash: adopted.entry.hash };
    const back = await recorder.withdraw(place, SETTLING_WORDS.undoAdoptedReason);
    if (back !== null) setAdopted(null);
  };
  if (isConflict) return <ConflictChoice context={context} field={field} onAdopted={setAdopted} />;
  if (adopted === null) return null;
  return (
    <div className="indicator-leftover" role="status">
      <span>{SETTLING_WORDS.adopted(adopted.said)}</span>
      <Button onClick={() => void undo()}>{SETTLING_WORDS.undoAdopted}</Button>
    </div>
  );
}
