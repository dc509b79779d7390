import { Suspense, useState } from 'react';
import { type Field, standingValue } from '../../domain/journal/register';
import { lazyPart } from '../../ui/lazy-part';
import type { ConflictSettlingProps } from './conflict-settling';

// Most visits meet no conflict.
const ConflictSettling = lazyPart(() => import('./conflict-settling'), 'ConflictSettling');

/** Where differing values of a field are settled; afterwards, where that can be undone. */
export function ConflictPlace(props: Omit<ConflictSettlingProps, 'isConflict'>) {
  const isConflict = isOpen(props.context.work.evaluation.registers, props.field);
  const [wasMet, setWasMet] = useState(isConflict);
  if (isConflict && !wasMet) setWasMet(true);
  if (!isConflict && !wasMet) return null;
  return (
    <Suspense fallback={null}>
      <ConflictSettling {...props} isConflict={isConflict} />
    </Suspense>
  );
}

const isOpen = (registers: Parameters<typeof standingValue>[0], field: Field): boolean =>
  standingValue(registers, field) === 'conflict';
