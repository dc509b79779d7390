import { type ChangeEvent, useMemo, useRef, useState } from 'react';
import type { AssignmentWork } from '../../../store/assignment-work';
import { SELF_IMPORT_WORDS } from '../../../text/self-score-words';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Notice } from '../../../ui/notice';
import type { Recorder } from '../use-recorder';
import { type ImportedForm, importedForm, latestImport } from './latest-import';
import { readSelfScores, type SelfScoreFile } from './read-self-scores';
import { SelfImportPreview } from './self-import-preview';
import { SelfImportUndo } from './self-import-undo';

export interface SelfImportCardProps {
  readonly work: AssignmentWork;
  /** Who is at the phone; only own imports can be taken back. */
  readonly person: string;
  readonly recorder: Recorder;
}

type Step =
  | { readonly kind: 'idle' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'unreadable'; readonly sentence: string }
  | { readonly kind: 'read'; readonly file: SelfScoreFile }
  | { readonly kind: 'taken'; readonly form: ImportedForm | null; readonly count: number };

/** Reads the chosen file; what comes of it is shown before anything is recorded. */
async function read(file: File, { pkg }: AssignmentWork): Promise<Step> {
  try {
    const outcome = await readSelfScores(file, pkg.framework);
    return outcome.ok
      ? { kind: 'read', file: outcome.value }
      : { kind: 'unreadable', sentence: outcome.error };
  } catch {
    // A file that its place (a cloud folder, a card that was taken out) does not hand over.
    return { kind: 'unreadable', sentence: SELF_IMPORT_WORDS.notHandedOver };
  }
}

function Outcome({ step }: { readonly step: Step }) {
  const { unreadable, unreadableSafe, done } = SELF_IMPORT_WORDS;
  if (step.kind === 'unreadable') {
    return (
      <Notice tone="danger" live title={unreadable} safe={unreadableSafe} next={step.sentence} />
    );
  }
  if (step.kind === 'taken') return <p role="status">{done(step.count)}</p>;
  return null;
}

/** The unit's own form (自评表) from a file: chosen, shown, and only then recorded as one entry. */
export function SelfImportCard({ work, person, recorder }: SelfImportCardProps) {
  const input = useRef<HTMLInputElement>(null);
  const [step, setStep] = useState<Step>({ kind: 'idle' });
  const latest = useMemo(() => latestImport(work, person), [work, person]);
  const choose = async (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0];
    // Emptied, so that the same file can be chosen again after it was put right.
    event.target.value = '';
    if (file === undefined) return;
    setStep({ kind: 'reading' });
    setStep(await read(file, work));
  };
  const take = async ({ name, sha256, matching }: SelfScoreFile) => {
    const scores = matching.matched.map(({ indicator, scoreMilli }) => ({ indicator, scoreMilli }));
    const body = { file: { name, sha256 }, scores };
    const entry = await recorder.record({ type: 'selfScores.imported', body });
    if (entry !== null) setStep({ kind: 'taken', form: importedForm(entry), count: scores.length });
  };
  const busy = step.kind === 'reading';
  return (
    <Card title={SELF_IMPORT_WORDS.title}>
      <p className="soft">{SELF_IMPORT_WORDS.lead}</p>
      <input
        ref={input}
        hidden
        type="file"
        accept=".xlsx,.csv"
        aria-label={SELF_IMPORT_WORDS.file}
        onChange={(event) => void choose(event)}
      />
      <Button busy={busy} onClick={() => input.current?.click()}>
        {busy ? SELF_IMPORT_WORDS.reading : SELF_IMPORT_WORDS.choose}
      </Button>
      <Outcome step={step} />
      {step.kind === 'read' ? (
        <SelfImportPreview
          work={work}
          file={step.file}
          onTake={() => void take(step.file)}
          onDrop={() => setStep({ kind: 'idle' })}
        />
      ) : null}
      <SelfImportUndo
        // What was just taken is offered before it is folded.
        form={step.kind === 'taken' ? step.form : latest}
        recorder={recorder}
        onUndone={() => setStep({ kind: 'idle' })}
      />
    </Card>
  );
}
