import { useCallback, useState } from 'react';
import type { Result } from '../../domain/kernel/result';
import { whileAwake } from '../../platform/activity';
import { workerKdf } from '../../platform/worker-kdf';
import type { FieldSession } from '../../store/field-session';
import {
  type AcknowledgementFault,
  type CopyNews,
  keepAcknowledgement,
} from '../../sync/handover/acknowledge';
import { takeEntries, unpackSmall } from '../../sync/handover/small-parcel';
import type { TakeFault } from '../../sync/handover/take-box';
import { takeHandover, takerOf } from '../../sync/handover/take-handover';
import type { TakeReport } from '../../sync/handover/take-report';

/** What became of a file or a scan. `run` counts them, so that a scanner starts anew after each. */
export type TakingState = { readonly run: number } & (
  | { readonly kind: 'idle' | 'unreadable' }
  | { readonly kind: 'taking'; readonly report: TakeReport | null }
  | { readonly kind: 'taken'; readonly report: TakeReport }
  | { readonly kind: 'failed'; readonly fault: TakeFault }
  | { readonly kind: 'copy'; readonly news: CopyNews }
  | { readonly kind: 'no-copy'; readonly fault: AcknowledgementFault }
);
type Outcome = TakingState extends infer S
  ? S extends { run: number }
    ? Omit<S, 'run'>
    : never
  : never;

const copyOutcome = (kept: Result<CopyNews, AcknowledgementFault>): Outcome =>
  kept.ok ? { kind: 'copy', news: kept.value } : { kind: 'no-copy', fault: kept.error };

const nothing = { kind: 'unreadable' } as const;

async function parcelOutcome(
  session: FieldSession,
  assignment: string,
  data: Uint8Array,
): Promise<Outcome> {
  const [read, taker] = [await unpackSmall(data), await takerOf(session)];
  if (!read.ok || taker === null) return nothing;
  const parcel = read.value;
  if (parcel.kind === 'taken') {
    return copyOutcome(await keepAcknowledgement(session, assignment, parcel));
  }
  const taken = await takeEntries(taker, assignment, parcel);
  return taken.ok ? { kind: 'taken', report: taken.value } : nothing;
}

async function wordOutcome(
  session: FieldSession,
  assignment: string,
  file: File,
): Promise<Outcome> {
  const value: unknown = await file
    .text()
    .then((text) => JSON.parse(text) as unknown)
    .catch(() => null);
  return copyOutcome(await keepAcknowledgement(session, assignment, value));
}

/** Takes files and scans in, and tells what came of the newest one. */
export function useTaking(session: FieldSession, assignment: string) {
  const [state, setState] = useState<TakingState>({ kind: 'idle', run: 0 });
  const finish = useCallback((outcome: Outcome) => {
    setState(({ run }) => ({ ...outcome, run: run + 1 }) as TakingState);
  }, []);
  const begin = useCallback((report: TakeReport | null) => {
    setState(({ run }) => ({ kind: 'taking', report, run }));
  }, []);
  const takeParcel = useCallback(
    (data: Uint8Array) => {
      begin(null);
      void whileAwake(() => parcelOutcome(session, assignment, data)).then(finish);
    },
    [session, assignment, begin, finish],
  );
  const takeFile = async (file: File, code: string) => {
    begin(null);
    if (code === '') return finish(await wordOutcome(session, assignment, file));
    const sealed = { file, code, derive: workerKdf.derive };
    const taken = await takeHandover(session, assignment, sealed, begin);
    finish(
      taken.ok ? { kind: 'taken', report: taken.value } : { kind: 'failed', fault: taken.error },
    );
  };
  return {
    state,
    takeParcel,
    takeFile: (file: File, code: string) => void whileAwake(() => takeFile(file, code)),
  };
}
