import { useLiveQuery } from 'dexie-react-hooks';
import { Suspense, useRef, useState } from 'react';
import { hasDraft } from '../../store/drafts';
import { lazyPart } from '../../ui/lazy-part';
import { CaptureButtons } from './capture-buttons';
import type { CaptureButtonProps } from './capture-props';
import { type CaptureStart, intentField, intentPlace } from './capture-subject';
import { useAddressWindow } from './use-address-window';

// Camera, worker, position and all words around them; it lies on the phone since the app was stored.
const CaptureDock = lazyPart(() => import('./capture-dock'), 'CaptureDock');

/** True once something is to be captured, or was when an earlier page was lost; and from then on. */
function useCapturing({ session, work, subject }: CaptureButtonProps, started: boolean): boolean {
  const field = intentField(intentPlace(subject));
  const left = useLiveQuery(
    () => hasDraft(session, work.assignment, field),
    [session, work.assignment, field],
  );
  const isOpen = useAddressWindow('camera').value !== null;
  const began = useRef(false);
  if (started || left === true || isOpen) began.current = true;
  return began.current;
}

/**
 * The buttons that add evidence to an indicator, a visit or nothing yet. Everything behind them
 * loads when one is pressed.
 */
export function CaptureButton(props: CaptureButtonProps) {
  const [start, setStart] = useState<CaptureStart | null>(null);
  if (!useCapturing(props, start !== null))
    return <CaptureButtons ways={props.ways} onStart={setStart} />;
  return (
    <Suspense fallback={<CaptureButtons busy ways={props.ways} onStart={setStart} />}>
      <CaptureDock {...props} start={start} />
    </Suspense>
  );
}
