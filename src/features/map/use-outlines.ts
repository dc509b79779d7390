import { useEffect, useState } from 'react';
import type { MapPlan } from '../../domain/fieldwork/map-plan';
import { type OutlineFault, type OutlineLine, readOutline } from '../../domain/fieldwork/outline';
import type { FieldSession } from '../../store/field-session';
import { fileBytes, type HeldFile } from '../../store/package-files';

interface Outlines {
  readonly lines: readonly OutlineLine[];
  readonly fault: OutlineFault | null;
}

const NONE: Outlines = { lines: [], fault: null };

/** The outlines that are on the phone and verified, as lines over the ground. */
export function useOutlines(
  { db }: FieldSession,
  plan: MapPlan | null,
  held: ReadonlyMap<string, HeldFile> | null,
): Outlines {
  const [outlines, setOutlines] = useState(NONE);
  const ready = (plan?.outlines ?? [])
    .map(({ file }) => file)
    .filter(({ sha256 }) => held?.get(sha256)?.verified === true);
  const key = ready.map(({ sha256 }) => sha256).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key names all that `ready` holds
  useEffect(() => {
    let gone = false;
    const read = async () => {
      const lines: OutlineLine[] = [];
      let fault: OutlineFault | null = null;
      for (const { sha256, size } of ready) {
        const text = new TextDecoder().decode(await fileBytes(db, sha256, 0, size));
        const outline = readOutline(text);
        if (outline.ok) lines.push(...outline.value);
        else fault = outline.error;
      }
      if (!gone) setOutlines({ lines, fault });
    };
    // A file that was removed meanwhile: the next look at the store draws without it.
    read().catch(() => setOutlines(NONE));
    return () => {
      gone = true;
    };
  }, [db, key]);
  return outlines;
}
