import { useState } from 'react';
import { CopyFile } from '../../forms/copy-file';
import { COPY_WORDS } from '../../text/confirmation-words';
import { Button, ButtonLink } from '../../ui/button';
import { Card } from '../../ui/card';
import { Notice } from '../../ui/notice';
import type { SheetProps } from './confirmation-view';
import { readSheetCopy } from './sheet-copy';
import { TextCopy } from './text-copy';

type State =
  | { readonly kind: 'idle' | 'making' | 'part-missing' | 'failed' }
  | { readonly kind: 'ready'; readonly pdf: Blob };

/** Loads the engine from the pack or the network: what fails here is a part that is not there. */
async function loadMaker() {
  try {
    return await import('../../documents/pdf/make-confirmation-pdf');
  } catch {
    return null;
  }
}

async function make({ view, sheet }: SheetProps): Promise<State> {
  const maker = await loadMaker();
  if (maker === null) return { kind: 'part-missing' };
  try {
    const pdf = await maker.makeConfirmationPdf(await readSheetCopy(view, sheet));
    return { kind: 'ready', pdf };
  } catch {
    // Without a network the engine's own parts and the fonts are what can be missing.
    return { kind: navigator.onLine ? 'failed' : 'part-missing' };
  }
}

function Trouble({ kind, assignment }: { kind: State['kind']; assignment: string }) {
  const { missing, missingSafe, missingNext, failed, failedSafe, failedNext } = COPY_WORDS;
  if (kind === 'failed') {
    return <Notice tone="danger" live title={failed} safe={failedSafe} next={failedNext} />;
  }
  if (kind !== 'part-missing') return null;
  return (
    <Notice
      tone="warning"
      live
      title={missing}
      safe={missingSafe}
      next={missingNext}
      action={<ButtonLink to={`/a/${assignment}/site/departure`}>{COPY_WORDS.toPack}</ButtonLink>}
    />
  );
}

/** The copy for the unit: a PDF made on this phone, or plain text where none can be made. */
export function CopyCard(props: SheetProps) {
  const { view, sheet } = props;
  const [state, setState] = useState<State>({ kind: 'idle' });
  const press = async () => {
    setState({ kind: 'making' });
    setState(await make(props));
  };
  const busy = state.kind === 'making';
  return (
    <Card title={COPY_WORDS.title}>
      <p className="soft">{COPY_WORDS.lead}</p>
      <Button busy={busy} onClick={() => void press()}>
        {busy ? COPY_WORDS.making : COPY_WORDS.make}
      </Button>
      <Trouble kind={state.kind} assignment={view.work.assignment} />
      {state.kind === 'part-missing' || state.kind === 'failed' ? <TextCopy {...props} /> : null}
      {state.kind === 'ready' ? (
        <CopyFile
          bytes={state.pdf}
          name={COPY_WORDS.fileName(sheet.value.indexNo)}
          say={COPY_WORDS.ready}
        />
      ) : null}
    </Card>
  );
}
