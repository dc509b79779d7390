import { useEffect, useRef } from 'react';
import type { DeskSession } from '../../contract/desk';
import { DESK_WORDS } from '../../text/desk-words';
import { SignInPage } from './sign-in-page';

export interface SignInAgainProps {
  /** Who was signed in. */
  readonly name: string;
  readonly onEnter: (session: DeskSession) => void;
}

/** The door once more, over all that is open: pages keep what is being written, out of sight below. */
export function SignInAgain({ name, onEnter }: SignInAgainProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const show = () => {
    if (dialog.current?.open === false) dialog.current.showModal();
  };
  useEffect(() => {
    const title = document.title;
    if (dialog.current?.open === false) dialog.current.showModal();
    dialog.current?.querySelector<HTMLInputElement>('input[type=password]')?.focus();
    return () => {
      document.title = title;
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className="desk-again"
      aria-label={DESK_WORDS.signIn.title}
      onCancel={(event) => event.preventDefault()}
      onClose={show}
    >
      <SignInPage expired name={name} onEnter={onEnter} />
    </dialog>
  );
}
