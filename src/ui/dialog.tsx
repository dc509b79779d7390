import { lazy, Suspense } from 'react';
import type { DialogProps } from './dialog-window';

const DialogWindow = lazy(async () => ({
  default: (await import('./dialog-window')).DialogWindow,
}));

/** A window over the page, at the bottom of a phone: focus stays in it and returns afterwards. */
export function Dialog(props: DialogProps) {
  if (!props.open) return null;
  return (
    <Suspense fallback={null}>
      <DialogWindow {...props} />
    </Suspense>
  );
}
