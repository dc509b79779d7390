import { useState } from 'react';
import { whileAwake } from '../../platform/activity';
import { workerKdf } from '../../platform/worker-kdf';
import type { FieldSession } from '../../store/field-session';
import { restoreBackup } from '../../sync/backup/restore-backup';
import type { TakeFault } from '../../sync/handover/take-box';
import type { TakeReport } from '../../sync/handover/take-report';
import { BACKUP_WORDS, RESTORE_FAULT_WORDS } from '../../text/backup-words';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Notice } from '../../ui/notice';
import { PassphraseField } from '../../ui/passphrase-field';
import { Progress } from '../../ui/progress';
import { TextField } from '../../ui/text-field';

type State =
  | { readonly kind: 'idle' }
  | { readonly kind: 'restoring'; readonly report: TakeReport | null }
  | { readonly kind: 'restored'; readonly report: TakeReport }
  | { readonly kind: 'failed'; readonly fault: TakeFault };

function Outcome({ state }: { readonly state: State }) {
  switch (state.kind) {
    case 'idle':
      return null;
    case 'restoring': {
      const { report } = state;
      if (report?.manifest == null) return <p role="status">{BACKUP_WORDS.opening}</p>;
      const max = Math.max(1, report.manifest.pieces);
      return <Progress label={BACKUP_WORDS.taking} value={report.pieces.length} max={max} />;
    }
    case 'restored': {
      const { added, newPieces, drafts, refused } = state.report;
      return (
        <Notice
          tone={refused.length > 0 ? 'warning' : 'success'}
          live
          title={refused.length > 0 ? BACKUP_WORDS.donePartly : BACKUP_WORDS.done}
          safe={BACKUP_WORDS.doneDetail(added, newPieces, drafts)}
          next={BACKUP_WORDS.doneNext}
        >
          {refused.length > 0 ? <p>{BACKUP_WORDS.refused(refused.length)}</p> : null}
        </Notice>
      );
    }
    case 'failed':
      return <Notice tone="danger" live {...RESTORE_FAULT_WORDS[state.fault.kind]} />;
  }
}

function useRestoring(session: FieldSession) {
  const [state, setState] = useState<State>({ kind: 'idle' });
  const restore = async (file: File, passphrase: string) => {
    setState({ kind: 'restoring', report: null });
    const sealed = { file, passphrase, derive: workerKdf.derive };
    const taken = await whileAwake(() =>
      restoreBackup(session, sealed, (report) => setState({ kind: 'restoring', report })),
    );
    setState(
      taken.ok ? { kind: 'restored', report: taken.value } : { kind: 'failed', fault: taken.error },
    );
  };
  return { state, restore };
}

/** Brings a backup of the same person back. */
export function RestoreCard({ session }: { readonly session: FieldSession }) {
  const [file, setFile] = useState<File | null>(null);
  const [typed, setTyped] = useState('');
  const { state, restore } = useRestoring(session);
  return (
    <Card title={BACKUP_WORDS.restore}>
      <p>{BACKUP_WORDS.restoreLead}</p>
      <Outcome state={state} />
      <TextField
        label={BACKUP_WORDS.file}
        hint={BACKUP_WORDS.fileHint}
        type="file"
        onChange={(event) => setFile(event.target.files?.[0] ?? null)}
      />
      {file === null ? null : (
        <>
          <PassphraseField
            showLabel={BACKUP_WORDS.show}
            hideLabel={BACKUP_WORDS.hide}
            label={BACKUP_WORDS.passphrase}
            autoComplete="off"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
          <Button
            kind="primary"
            off={typed === ''}
            busy={state.kind === 'restoring'}
            onClick={() => void restore(file, typed)}
          >
            {BACKUP_WORDS.restoreAction}
          </Button>
        </>
      )}
    </Card>
  );
}
