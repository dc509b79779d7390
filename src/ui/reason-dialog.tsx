import { type FormEvent, type ReactNode, useId } from 'react';
import { Button } from './button';
import { Dialog } from './dialog';
import { TextArea } from './text-area';

const MAX_REASON = 500;

export interface ReasonWords {
  readonly title: string;
  /** What will happen. */
  readonly lead: string;
  readonly reason: string;
  readonly confirm: string;
  readonly cancel: string;
}

export interface ReasonDialogProps {
  readonly words: ReasonWords;
  readonly value: string;
  /** Of a reason that is missing: it goes as soon as there is one. */
  readonly error: string | undefined;
  readonly onType: (reason: string) => void;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
  /** What went wrong at the last try. */
  readonly children?: ReactNode;
}

/** Asks for the reason, which stays on record, before something that cannot be taken back. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { words, value, error, onType, onConfirm, onClose, children } = props;
  const form = useId();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onConfirm();
  };
  const actions = (
    <>
      <Button onClick={onClose}>{words.cancel}</Button>
      <Button kind="danger" type="submit" form={form}>
        {words.confirm}
      </Button>
    </>
  );
  return (
    <Dialog open onClose={onClose} title={words.title} actions={actions}>
      <form id={form} className="stack" noValidate onSubmit={submit}>
        <p>{words.lead}</p>
        <TextArea
          label={words.reason}
          error={value.trim() === '' ? error : undefined}
          maxLength={MAX_REASON}
          value={value}
          onChange={(event) => onType(event.target.value)}
        />
        {children}
      </form>
    </Dialog>
  );
}
