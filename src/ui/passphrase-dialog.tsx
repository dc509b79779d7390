import { type FormEvent, useId, useState } from 'react';
import { Button } from './button';
import { Dialog } from './dialog';
import { PassphraseField } from './passphrase-field';

export interface PassphraseWords {
  readonly label: string;
  readonly show: string;
  readonly hide: string;
  readonly confirm: string;
  readonly cancel: string;
  readonly working: string;
  /** What stands under the field when the passphrase does not fit. */
  readonly wrong: string;
}

/** The same form as the domain's Result, so that a verification can be handed in as it is. */
type Verification<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: unknown };

export interface PassphraseDialogProps<T> {
  readonly open: boolean;
  readonly title: string;
  /** What the passphrase is asked for: what will happen, in one sentence. */
  readonly lead: string;
  readonly words: PassphraseWords;
  readonly verify: (passphrase: string) => Promise<Verification<T>>;
  readonly onVerified: (value: T) => void;
  readonly onClose: () => void;
}

function useVerification<T>({ verify, onVerified, onClose }: PassphraseDialogProps<T>) {
  const [passphrase, setPassphrase] = useState('');
  const [state, setState] = useState<'asking' | 'working' | 'wrong'>('asking');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (state === 'working') return;
    setState('working');
    const verified = await verify(passphrase);
    setPassphrase('');
    setState(verified.ok ? 'asking' : 'wrong');
    if (verified.ok) onVerified(verified.value);
  };
  const close = () => {
    setPassphrase('');
    setState('asking');
    onClose();
  };
  return { passphrase, setPassphrase, state, submit, close };
}

/** Asks for the passphrase again before something that shows intent, such as a signature. */
export function PassphraseDialog<T>(props: PassphraseDialogProps<T>) {
  const { open, title, lead, words } = props;
  const form = useId();
  const { passphrase, setPassphrase, state, submit, close } = useVerification(props);
  const actions = (
    <>
      <Button onClick={close}>{words.cancel}</Button>
      <Button kind="primary" type="submit" form={form} busy={state === 'working'}>
        {state === 'working' ? words.working : words.confirm}
      </Button>
    </>
  );
  return (
    <Dialog open={open} onClose={close} title={title} actions={actions}>
      <form id={form} className="stack" onSubmit={submit}>
        <p>{lead}</p>
        <PassphraseField
          label={words.label}
          showLabel={words.show}
          hideLabel={words.hide}
          error={state === 'wrong' ? words.wrong : undefined}
          autoComplete="current-password"
          value={passphrase}
          onChange={(event) => setPassphrase(event.target.value)}
        />
      </form>
    </Dialog>
  );
}
