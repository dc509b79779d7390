import { type FormEvent, useId, useState } from 'react';
import type { HeldCounts } from '../../store/held-counts';
import { FORGOTTEN_WORDS, heldFacts, lostFacts } from '../../text/forgotten-words';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Facts } from '../../ui/facts';
import { Notice } from '../../ui/notice';
import { PageFrame } from '../../ui/page-frame';
import { TextField } from '../../ui/text-field';

export interface ForgottenPageProps {
  /** How the account is called while it is locked. */
  readonly account: string;
  readonly counts: HeldCounts;
  readonly onBack: () => void;
  /** Takes the account off the phone for good. */
  readonly onRemove: () => Promise<void>;
}

function useRemoval(onRemove: () => Promise<void>) {
  const [typed, setTyped] = useState('');
  const [state, setState] = useState<'asking' | 'mismatch' | 'working'>('asking');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (state === 'working') return;
    if (typed.trim() !== FORGOTTEN_WORDS.removeText) return setState('mismatch');
    setState('working');
    await onRemove();
  };
  return { typed, setTyped, state, submit };
}

function RemoveCard({ onRemove }: Pick<ForgottenPageProps, 'onRemove'>) {
  const form = useId();
  const { typed, setTyped, state, submit } = useRemoval(onRemove);
  const working = state === 'working';
  return (
    <Card title={FORGOTTEN_WORDS.removeTitle}>
      <p>{FORGOTTEN_WORDS.removeDetail}</p>
      <form id={form} className="stack" onSubmit={submit}>
        <TextField
          label={FORGOTTEN_WORDS.removeLabel(FORGOTTEN_WORDS.removeText)}
          autoComplete="off"
          value={typed}
          error={state === 'mismatch' ? FORGOTTEN_WORDS.mismatch : undefined}
          onChange={(event) => setTyped(event.target.value)}
        />
        <Button kind="danger" type="submit" busy={working}>
          {working ? FORGOTTEN_WORDS.removing : FORGOTTEN_WORDS.remove}
        </Button>
      </form>
    </Card>
  );
}

/** Says what a forgotten passphrase costs and what it does not, and how to go on. */
export function ForgottenPage({ account, counts, onBack, onRemove }: ForgottenPageProps) {
  const back = (
    <Button kind="primary" onClick={onBack}>
      {FORGOTTEN_WORDS.back}
    </Button>
  );
  return (
    <PageFrame title={FORGOTTEN_WORDS.title} context={account} actions={back}>
      <Notice
        tone="warning"
        title={FORGOTTEN_WORDS.leadTitle}
        safe={FORGOTTEN_WORDS.lead}
        next={FORGOTTEN_WORDS.leadNext}
      />
      <Card title={FORGOTTEN_WORDS.heldTitle}>
        <Facts items={heldFacts(counts)} />
      </Card>
      <Card title={FORGOTTEN_WORDS.lostTitle}>
        <Facts items={lostFacts(counts)} />
        <p className="soft small">{FORGOTTEN_WORDS.countsDetail}</p>
      </Card>
      <Card title={FORGOTTEN_WORDS.wayTitle}>
        <p>{FORGOTTEN_WORDS.way}</p>
      </Card>
      <RemoveCard onRemove={onRemove} />
    </PageFrame>
  );
}
