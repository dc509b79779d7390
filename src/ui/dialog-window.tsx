import { Dialog as BaseDialog } from '@base-ui/react/dialog';
import { type ReactNode, useState } from 'react';
import './dialog.css';

export interface DialogProps {
  readonly open: boolean;
  /** Called on Escape, on a tap beside the window, and by the caller's own button. */
  readonly onClose: () => void;
  readonly title: string;
  readonly children: ReactNode;
  /** Buttons at the bottom; one of them must close the dialog without doing anything. */
  readonly actions?: ReactNode;
  /** For a table: as wide as a large screen has room. */
  readonly wide?: boolean;
}

/** A modal of the browser's own, such as the camera's, covers and disables all that is outside it. */
const browserModal = (): HTMLElement | null => document.querySelector('dialog[open]');

/** The window itself; loaded when the first dialog opens, since most visits open none. */
export function DialogWindow({ open, onClose, title, children, actions, wide }: DialogProps) {
  const [over] = useState(browserModal);
  const change = (next: boolean) => {
    // What is pressed in a modal that came later is not meant for this window below it.
    if (!next && browserModal() === over) onClose();
  };
  return (
    <BaseDialog.Root open={open} onOpenChange={change}>
      <BaseDialog.Portal {...(over === null ? {} : { container: over })}>
        <BaseDialog.Backdrop className="dialog-backdrop" />
        <BaseDialog.Popup className={wide ? 'dialog wide' : 'dialog'}>
          <BaseDialog.Title>{title}</BaseDialog.Title>
          {children}
          {actions === undefined ? null : <div className="dialog-actions">{actions}</div>}
        </BaseDialog.Popup>
      </BaseDialog.Portal>
    </BaseDialog.Root>
  );
}
