import { useState } from 'react';
import { whileAwake } from '../../platform/activity';
import { workerKdf } from '../../platform/worker-kdf';
import type { FieldSession } from '../../store/field-session';
import { makeHandoverCode } from '../../sync/handover/handover-code';
import { HANDOVER_ENDING, makeHandover } from '../../sync/handover/make-handover';
import type { PackPlan } from '../../sync/handover/pack-assignment';
import { GIVE_WORDS } from '../../text/handover-words';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Notice } from '../../ui/notice';
import { mayShare, saveFile, shareFile } from '../../ui/save-file';

type State =
  | { readonly kind: 'idle' }
  | { readonly kind: 'making'; readonly done: number }
  | { readonly kind: 'made'; readonly code: string; readonly file: File }
  | { readonly kind: 'failed' };

function useMaking(session: FieldSession, plan: PackPlan) {
  const [state, setState] = useState<State>({ kind: 'idle' });
  const make = async () => {
    setState({ kind: 'making', done: 0 });
    const code = makeHandoverCode(session.newId);
    const under = { code, derive: workerKdf.derive };
    try {
      const sealed = await makeHandover(session, plan, under, (done) =>
        setState({ kind: 'making', done }),
      );
      const stamp = session.writer.clock
        .now()
        .at.slice(0, 16)
        .replace(/[^0-9]/g, '');
      const name = `踏勘移交-${session.who.name}-${stamp}${HANDOVER_ENDING}`;
      setState({ kind: 'made', code, file: new File([sealed], name) });
    } catch {
      // Reading or gathering failed: no room for the file. Nothing on this phone was changed.
      setState({ kind: 'failed' });
    }
  };
  return { state, make: () => whileAwake(make) };
}

function Made({ code, file }: { readonly code: string; readonly file: File }) {
  return (
    <>
      <p>{GIVE_WORDS.code}</p>
      <p className="handover-code">{code}</p>
      <p>{GIVE_WORDS.codeLead}</p>
      <Button kind="primary" onClick={() => saveFile(file.name, file)}>
        {GIVE_WORDS.save}
      </Button>
      {mayShare(file) ? (
        <Button onClick={() => void shareFile(file)}>{GIVE_WORDS.share}</Button>
      ) : null}
      <p className="soft">{GIVE_WORDS.fileLead}</p>
    </>
  );
}

/** Makes the sealed file and shows its code, once. */
export function GiveFile({
  session,
  plan,
}: {
  readonly session: FieldSession;
  readonly plan: PackPlan;
}) {
  const { state, make } = useMaking(session, plan);
  const busy = state.kind === 'making';
  return (
    <Card>
      {state.kind === 'failed' ? <Notice tone="danger" live {...GIVE_WORDS.failed} /> : null}
      {state.kind === 'made' ? (
        <Made code={state.code} file={state.file} />
      ) : (
        <Button kind="primary" busy={busy} onClick={() => void make()}>
          {busy ? GIVE_WORDS.making(state.done) : GIVE_WORDS.make}
        </Button>
      )}
    </Card>
  );
}
