import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { PASSPHRASE_WORDS, UNLOCK_WORDS } from '../text/passphrase-words';
import { Button } from '../ui/button';
import { Facts } from '../ui/facts';
import { Notice } from '../ui/notice';
import { PageFrame } from '../ui/page-frame';
import { PassphraseField } from '../ui/passphrase-field';

export interface UnlockPageProps {
  /** How the account is called while it is locked. */
  readonly account: string;
  readonly device: string;
  /** What waits to be sent, null when nothing does. */
  readonly waiting: string | null;
  readonly onForgotten: () => void;
  /** The phone's other accounts. */
  readonly children: ReactNode;
  /** False when the passphrase does not fit. */
  readonly unlock: (passphrase: string) => Promise<boolean>;
}

function useUnlock(unlock: UnlockPageProps['unlock']) {
  const [passphrase, setPassphrase] = useState('');
  const [state, setState] = useState<'asking' | 'working' | 'wrong' | 'failed'>('asking');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (state === 'working') return;
    setState('working');
    try {
      if (await unlock(passphrase)) return;
      setPassphrase('');
      setState('wrong');
    } catch {
      // A full phone cannot encrypt what an older build left; nothing of it was touched.
      setState('failed');
    }
  };
  return { passphrase, setPassphrase, state, submit };
}

function UnlockFault({ state }: { readonly state: string }) {
  if (state !== 'wrong' && state !== 'failed') return null;
  const [title, next] =
    state === 'wrong'
      ? [UNLOCK_WORDS.wrongTitle, UNLOCK_WORDS.wrongNext]
      : [UNLOCK_WORDS.failedTitle, UNLOCK_WORDS.failedNext];
  return <Notice tone="danger" live {...{ title, next }} safe={UNLOCK_WORDS.wrongSafe} />;
}

/** Stands before everything while the keys are locked; the address below stays as it was. */
export function UnlockPage(props: UnlockPageProps) {
  const { account, device, waiting } = props;
  const form = useId();
  const { passphrase, setPassphrase, state, submit } = useUnlock(props.unlock);
  const action = (
    <Button kind="primary" type="submit" form={form} busy={state === 'working'}>
      {state === 'working' ? UNLOCK_WORDS.working : UNLOCK_WORDS.action}
    </Button>
  );
  return (
    <PageFrame title={UNLOCK_WORDS.title} context={account} actions={action}>
      <UnlockFault state={state} />
      <form id={form} className="stack" onSubmit={submit}>
        <p>{UNLOCK_WORDS.lead}</p>
        <PassphraseField
          label={PASSPHRASE_WORDS.label}
          showLabel={PASSPHRASE_WORDS.show}
          hideLabel={PASSPHRASE_WORDS.hide}
          autoComplete="current-password"
          value={passphrase}
          onChange={(event) => setPassphrase(event.target.value)}
        />
      </form>
      {waiting === null ? null : <p className="soft">{waiting}</p>}
      <Button kind="quiet" onClick={props.onForgotten}>
        {UNLOCK_WORDS.forgotten}
      </Button>
      {props.children}
      <Facts items={[{ term: UNLOCK_WORDS.device, detail: device.slice(0, 12), code: true }]} />
    </PageFrame>
  );
}
