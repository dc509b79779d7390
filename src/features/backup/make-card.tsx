import { useEffect, useState } from 'react';
import { whileAwake } from '../../platform/activity';
import { workerKdf } from '../../platform/worker-kdf';
import type { FieldSession } from '../../store/field-session';
import { BACKUP_ENDING, makeBackup, planBackup } from '../../sync/backup/make-backup';
import type { PackPlan } from '../../sync/handover/pack-assignment';
import { BACKUP_WORDS } from '../../text/backup-words';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Notice } from '../../ui/notice';
import { PassphraseField } from '../../ui/passphrase-field';
import { mayShare, saveFile, shareFile } from '../../ui/save-file';

/** Shorter ones fall to whoever finds the file and has time. */
const LEAST_SIGNS = 12;

type State =
  | { readonly kind: 'idle' | 'failed' }
  | { readonly kind: 'making'; readonly done: number }
  | { readonly kind: 'made'; readonly file: File };

function usePlans(session: FieldSession): readonly PackPlan[] {
  const [plans, setPlans] = useState<readonly PackPlan[]>([]);
  useEffect(() => {
    let current = true;
    void planBackup(session).then((next) => {
      if (current) setPlans(next);
    });
    return () => {
      current = false;
    };
  }, [session]);
  return plans;
}

function useMaking(session: FieldSession) {
  const [state, setState] = useState<State>({ kind: 'idle' });
  const make = async (passphrase: string) => {
    setState({ kind: 'making', done: 0 });
    const under = { passphrase, derive: workerKdf.derive };
    try {
      const plans = await planBackup(session);
      const sealed = await makeBackup(session, plans, under, (done) =>
        setState({ kind: 'making', done }),
      );
      const stamp = session.writer.clock
        .now()
        .at.slice(0, 16)
        .replace(/[^0-9]/g, '');
      const name = `踏勘备份-${session.who.name}-${stamp}${BACKUP_ENDING}`;
      setState({ kind: 'made', file: new File([sealed], name) });
    } catch {
      // Reading or gathering failed: no room for the file. Nothing on this phone was changed.
      setState({ kind: 'failed' });
    }
  };
  return { state, make: (passphrase: string) => whileAwake(() => make(passphrase)) };
}

function Made({ file }: { readonly file: File }) {
  return (
    <Notice tone="success" live title={BACKUP_WORDS.made} safe={BACKUP_WORDS.madeSafe}>
      <Button kind="primary" onClick={() => saveFile(file.name, file)}>
        {BACKUP_WORDS.save}
      </Button>
      {mayShare(file) ? (
        <Button onClick={() => void shareFile(file)}>{BACKUP_WORDS.share}</Button>
      ) : null}
    </Notice>
  );
}

function PassphraseForm({ state, onMake }: { state: State; onMake: (typed: string) => void }) {
  const [typed, setTyped] = useState('');
  const [again, setAgain] = useState('');
  const [tried, setTried] = useState(false);
  const short = [...typed].length < LEAST_SIGNS;
  const busy = state.kind === 'making';
  const submit = () => {
    setTried(true);
    if (!short && typed === again) onMake(typed);
  };
  const words = { showLabel: BACKUP_WORDS.show, hideLabel: BACKUP_WORDS.hide };
  return (
    <>
      <PassphraseField
        {...words}
        label={BACKUP_WORDS.passphrase}
        hint={BACKUP_WORDS.passphraseHint}
        error={tried && short ? BACKUP_WORDS.tooShort : undefined}
        autoComplete="new-password"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <PassphraseField
        {...words}
        label={BACKUP_WORDS.again}
        error={tried && typed !== again ? BACKUP_WORDS.differ : undefined}
        autoComplete="new-password"
        value={again}
        onChange={(event) => setAgain(event.target.value)}
      />
      <Button kind="primary" busy={busy} onClick={submit}>
        {busy ? BACKUP_WORDS.making(state.done) : BACKUP_WORDS.action}
      </Button>
    </>
  );
}

/** Makes a backup under a passphrase of its own. */
export function MakeCard({ session }: { readonly session: FieldSession }) {
  const plans = usePlans(session);
  const { state, make } = useMaking(session);
  const entries = plans.reduce((sum, plan) => sum + plan.entries, 0);
  const pieces = plans.reduce((sum, plan) => sum + plan.pieces.length, 0);
  const size = plans.reduce((sum, plan) => sum + plan.size, 0);
  const left = plans.reduce((sum, plan) => sum + plan.left.length, 0);
  return (
    <Card title={BACKUP_WORDS.make}>
      <p>{BACKUP_WORDS.plan(plans.length, entries, pieces, size)}</p>
      {left > 0 ? <p>{BACKUP_WORDS.left(left)}</p> : null}
      {state.kind === 'failed' ? <Notice tone="danger" live {...BACKUP_WORDS.failed} /> : null}
      {state.kind === 'made' ? (
        <Made file={state.file} />
      ) : (
        <PassphraseForm state={state} onMake={(typed) => void make(typed)} />
      )}
    </Card>
  );
}
