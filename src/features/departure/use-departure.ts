import { useLiveQuery } from 'dexie-react-hooks';
import { useRef, useState } from 'react';
import { CHECKS, type Check, type Finding } from './departure-check';
import { type DepartureResult, readDeparture, runDeparture } from './departure-result';
import type { Instruments } from './measure';

export interface Departure {
  /** Undefined until it has been read; null before the first. */
  readonly result: DepartureResult | null | undefined;
  /** The check that is being made. */
  readonly running: Check | null;
  /** What stands on the page: the kept result, and over it what was just found. */
  readonly findings: readonly Finding[];
  readonly run: (checks?: readonly Check[]) => Promise<void>;
}

/** The pre-departure check of this phone: its last result, and how to make it (or parts) again. */
export function useDeparture(instruments: Instruments): Departure {
  const { session } = instruments;
  const result = useLiveQuery(() => readDeparture(session), [session]);
  const [fresh, setFresh] = useState<readonly Finding[]>([]);
  const [running, setRunning] = useState<Check | null>(null);
  const busy = useRef(false);
  const run = async (checks: readonly Check[] = CHECKS) => {
    if (busy.current) return;
    busy.current = true;
    setRunning(checks[0] ?? null);
    await runDeparture(instruments, checks, (finding) => {
      setFresh((known) => [...known.filter(({ check }) => check !== finding.check), finding]);
      setRunning(checks[checks.indexOf(finding.check) + 1] ?? null);
    }).catch(() => undefined);
    setRunning(null);
    busy.current = false;
  };
  const known = new Map(
    [...(result?.findings ?? []), ...fresh].map((finding) => [finding.check, finding]),
  );
  return { result, running, findings: CHECKS.flatMap((check) => known.get(check) ?? []), run };
}
