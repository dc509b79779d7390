import { Suspense, useState } from 'react';
import { type Field, standingValue } from '../../domain/journal/register';
import { INDICATOR_WORDS } from '../../text/scoring-words';
import { Button } from '../../ui/button';
import { lazyPart } from '../../ui/lazy-part';
import type { Adopted } from './conflict-sides';
import type { IndicatorContext } from './indicator-context';

// Most visits meet no conflict.
const ConflictChoice = lazyPart(() => import('./conflict-choice'), 'ConflictChoice');

interface ConflictPlaceProps {
  readonly context: IndicatorContext;
  readonly field: Field;
}

/** Where differing values of a field are settled; afterwards, where that can be undone. */
export function ConflictPlace({ context, field }: ConflictPlaceProps) {
  const { work, recorder } = context;
  const [adopted, setAdopted] = useState<Adopted | null>(null);
  const isConflict = standingValue(work.evaluation.registers, field) === 'conflict';
  const undo = async () => {
    if (adopted === null) return;
    const { journal, seq } = adopted.entry.entry;
    const place = { journal, seq, hash: adopted.entry.hash };
    const back = await recorder.withdraw(place, INDICATOR_WORDS.undoAdoptedReason);
    if (back !== null) setAdopted(null);
  };
  if (isConflict) {
    return (
      <Suspense fallback={null}>
        <ConflictChoice context={context} field={field} onAdopted={setAdopted} />
      </Suspense>
    );
  }
  if (adopted === null) return null;
  return (
    <div className="indicator-leftover" role="status">
      <span>{INDICATOR_WORDS.adopted(adopted.said)}</span>
      <Button onClick={() => void undo()}>{INDICATOR_WORDS.undoAdopted}</Button>
    </div>
  );
}
