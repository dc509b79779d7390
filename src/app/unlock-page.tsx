import { type FormEvent, useId, useState } from 'react';
import { PASSPHRASE_WORDS, UNLOCK_WORDS } from '../text/passphrase-words';
import { Button } from '../ui/button';
import { Facts } from '../ui/facts';
import { Notice } from '../ui/notice';
import { PageFrame } from '../ui/page-frame';
import { PassphraseField } from '../ui/passphrase-field';

export interface UnlockPageProps {
  readonly name: string;
  readonly device: string;
  /** False when the passphrase does not fit. */
  readonly unlock: (passphrase: string) => Promise<boolean>;
}

function useUnlock(unlock: UnlockPageProps['unlock']) {
  const [passphrase, setPassphrase] = useState('');
  const [state, setState] = useState<'asking' | 'working' | 'wrong'>('asking');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (state === 'working') return;
    setState('working');
    if (await unlock(passphrase)) return;
    setPassphrase('');
    setState('wrong');
  };
  return { passphrase, setPassphrase, state, submit };
}

/** Stands before everything while the keys are locked; the address below stays as it was. */
export function UnlockPage({ name, device, unlock }: UnlockPageProps) {
  const form = useId();
  const { passphrase, setPassphrase, state, submit } = useUnlock(unlock);
  const action = (
    <Button kind="primary" type="submit" form={form} busy={state === 'working'}>
      {state === 'working' ? UNLOCK_WORDS.working : UNLOCK_WORDS.action}
    </Button>
  );
  return (
    <PageFrame title={UNLOCK_WORDS.title} context={name} actions={action}>
      {state === 'wrong' ? (
        <Notice
          tone="danger"
          live
          title={UNLOCK_WORDS.wrongTitle}
          safe={UNLOCK_WORDS.wrongSafe}
          next={UNLOCK_WORDS.wrongNext}
        />
      ) : null}
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
      <details>
        <summary>{UNLOCK_WORDS.forgotten}</summary>
        <p>{UNLOCK_WORDS.forgottenDetail}</p>
      </details>
      <Facts items={[{ term: UNLOCK_WORDS.device, detail: device.slice(0, 12), code: true }]} />
    </PageFrame>
  );
}
