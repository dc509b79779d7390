import { useRef, useState } from 'react';
import { onceAtATime } from './once-at-a-time';

/** Work of several steps that a second tap must not begin again. */
export function useBusy() {
  const [busy, setBusy] = useState(false);
  const once = useRef<ReturnType<typeof onceAtATime> | null>(null);
  once.current ??= onceAtATime(setBusy);
  return { busy, once: once.current };
}
