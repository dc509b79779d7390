import { useEffect, useState } from 'react';
import type { Party } from '../../domain/fieldwork/acts/confirmation';
import { type AppendFault, tryAppend } from '../../store/try-append';
import { useOneAtATime } from '../../ui/use-one-at-a-time';
import type { SheetProps } from './confirmation-view';
import type { PartyActKind } from './party-form';
import { type TypedObjections, unrecorded } from './unrecorded-objections';

/** What one side does: sign, or have its refusal recorded. */
export interface Step {
  readonly kind: PartyActKind;
  readonly party: Party;
}

/**
 * The step of a side: objections that were typed and not recorded are recorded on the way to it, and
 * it shows once the sheet has them, so that they are in what is signed.
 */
export function useStep({ view, sheet }: SheetProps) {
  const { assignment } = view.work;
  const { run, busy } = useOneAtATime();
  const [typed, setTyped] = useState<TypedObjections>({});
  const [fault, setFault] = useState<AppendFault | null>(null);
  const [step, setStep] = useState<Step | null>(null);
  const [next, setNext] = useState<{ step: Step; hashes: readonly string[] } | null>(null);
  const pending = unrecorded(sheet, typed);
  const isRead = sheet.value.facts.every(({ id }) => typed[id] !== undefined);
  const record = async (to: Step) => {
    const hashes: string[] = [];
    for (const input of pending) {
      const made = await tryAppend(view.session.writer, { assignment, ...input });
      setFault(made.ok ? null : made.error);
      if (!made.ok) return;
      hashes.push(made.value.hash);
    }
    setNext({ step: to, hashes });
  };
  useEffect(() => {
    const known = new Set(
      Object.values(sheet.objections).flatMap((all) => all.map(({ hash }) => hash)),
    );
    if (next === null || !next.hashes.every((hash) => known.has(hash))) return;
    setNext(null);
    setStep(next.step);
  }, [next, sheet]);
  return {
    ...{ step, fault, setTyped, isPending: pending.length > 0 },
    busy: busy || next !== null || !isRead,
    begin: (to: Step) => void run(() => record(to)),
    end: () => setStep(null),
  };
}
export type Stepping = ReturnType<typeof useStep>;
