import { useMemo, useState } from 'react';
import type { MapPlan } from '../../domain/fieldwork/map-plan';
import type { FieldSession } from '../../store/field-session';
import { fileBytes, type HeldFile } from '../../store/package-files';
import { MAP_WORDS } from '../../text/map-words';
import type { BaseFault, MapBase } from '../../ui/map/base-layer';
import { type BaseChoice, baseChoices } from './map-view';

export interface ShownBase {
  readonly choices: readonly BaseChoice[];
  readonly id: string;
  readonly base: MapBase;
  readonly fault: BaseFault | null;
  readonly choose: (id: string) => void;
  readonly onFault: (fault: BaseFault) => void;
}

/** The base map that is shown: the offline one once it is here, until the person chooses another. */
export function useMapBase(
  { db }: FieldSession,
  plan: MapPlan | null,
  held: ReadonlyMap<string, HeldFile> | null,
): ShownBase {
  const sha256 = plan?.base?.file.sha256 ?? '';
  const ready = held?.get(sha256)?.verified === true;
  const choices = useMemo(() => {
    const read = ready
      ? (offset: number, length: number) => fileBytes(db, sha256, offset, length)
      : null;
    return baseChoices(plan, MAP_WORDS, read);
  }, [db, plan, sha256, ready]);
  const [chosen, setChosen] = useState<string | null>(null);
  const [fault, setFault] = useState<BaseFault | null>(null);
  const shown = choices.find(({ id }) => id === chosen) ?? choices[0];
  return {
    choices,
    id: shown?.id ?? '',
    base: shown?.base ?? { kind: 'blank' },
    fault,
    choose: (id) => {
      setFault(null);
      setChosen(id);
    },
    // A tile that the policy refused also counts as one that did not come.
    onFault: (next) => setFault((before) => (before === 'not-admitted' ? before : next)),
  };
}
