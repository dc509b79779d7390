import type { ReactNode } from 'react';
import { Button } from './button';
import { Dialog } from './dialog';

export interface ConfirmDialogProps {
  readonly open: boolean;
  readonly words: { readonly title: string; readonly confirm: string; readonly cancel: string };
  readonly kind?: 'primary' | 'danger';
  readonly onConfirm: () => void;
  readonly onClose: () => void;
  /** What will happen. */
  readonly children: ReactNode;
}

/** Asks before something that cannot be taken back; closing it in any way does nothing. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { open, words, kind = 'primary', onConfirm, onClose, children } = props;
  const actions = (
    <>
      <Button onClick={onClose}>{words.cancel}</Button>
      <Button kind={kind} onClick={onConfirm}>
        {words.confirm}
      </Button>
    </>
  );
  return (
    <Dialog open={open} onClose={onClose} title={words.title} actions={actions}>
      {children}
    </Dialog>
  );
}
