import { holdsBytes } from '../store/keep-bytes';
import {
  addMaterialPart,
  dropMaterial,
  heldMaterial,
  verifyMaterial,
} from '../store/panel/material-files';
import {
  type MaterialNotes,
  readMaterialNotes,
  saveMaterialNotes,
} from '../store/panel/material-notes';
import {
  dropUnwanted,
  type WantedMaterial,
  wantedMaterials,
} from '../store/panel/wanted-materials';
import type { Writer } from '../store/writer';
import { type FetchDeps, type FileFault, fetchInParts } from './fetch-in-parts';

export interface MaterialDeps extends Omit<FetchDeps, 'locks' | 'shelf'> {
  readonly writer: Writer;
}

/** Asks no further in this run: the next material would meet the same. */
const ENDS: readonly FileFault['kind'][] = [
  ...(['offline', 'not-takan', 'unreadable', 'cancelled', 'phone-full'] as const),
];

const isEnd = (fault: FileFault): boolean =>
  ENDS.includes(fault.kind) || (fault.kind === 'problem' && fault.problem.code !== 'not-found');

const fetching = ({ writer, ...deps }: MaterialDeps): FetchDeps => ({
  ...deps,
  locks: writer.locks,
  shelf: {
    held: (sha256) => heldMaterial(writer.db, sha256),
    add: (file, part, bytes) => addMaterialPart(writer, file, part, bytes),
    drop: (sha256) => dropMaterial(writer.db, sha256),
    verify: (file) => verifyMaterial(writer, file),
  },
});

async function isHere({ writer }: MaterialDeps, { sha256 }: WantedMaterial): Promise<boolean> {
  const held = await heldMaterial(writer.db, sha256);
  return held?.verified === true || holdsBytes(writer, sha256);
}

/** Fetches one after another; notes what the server has not, and what came wrong. */
async function fetchMissing(
  deps: MaterialDeps,
  wanted: readonly WantedMaterial[],
  signal: AbortSignal,
): Promise<void> {
  const under = fetching(deps);
  const before = await readMaterialNotes(deps.writer);
  const known = (hashes: readonly string[]) =>
    wanted.flatMap(({ hash }) => (hashes.includes(hash) ? [hash] : []));
  let notes: MaterialNotes = {
    ...{ waiting: known(before.waiting), wrong: known(before.wrong), full: false },
  };
  for (const material of wanted) {
    const { hash } = material;
    if (notes.wrong.includes(hash)) continue;
    const came = (await isHere(deps, material))
      ? null
      : await fetchInParts(under, material, signal);
    const fault = came === null || came.ok ? null : came.error;
    const others = notes.waiting.filter((each) => each !== hash);
    const isWaiting = fault?.kind === 'problem' && fault.problem.code === 'not-found';
    notes = {
      waiting: isWaiting ? [...others, hash] : fault === null ? others : notes.waiting,
      wrong: fault?.kind === 'digest-wrong' ? [...notes.wrong, hash] : notes.wrong,
      full: fault?.kind === 'phone-full',
    };
    // In between, so that a page shows how far it is.
    await saveMaterialNotes(deps.writer, notes);
    if (fault !== null && isEnd(fault)) return;
  }
  await saveMaterialNotes(deps.writer, notes);
}

/**
 * Brings what lies before this phone's person in panel sessions, one after another, going on where an
 * earlier run was cut off; and removes what does not any more. It is no part of an exchange, and
 * nothing waits for it.
 * @returns how many are still missing; null where another tab is at it
 */
export async function keepMaterials(
  deps: MaterialDeps,
  signal: AbortSignal,
): Promise<number | null> {
  const { writer } = deps;
  const done = await writer.locks.ifFree('takan-materials', async () => {
    await dropUnwanted(writer);
    await fetchMissing(deps, await wantedMaterials(writer), signal);
    // What was left, or taken back, while it was on its way.
    await dropUnwanted(writer);
    const wanted = await wantedMaterials(writer);
    const here = await Promise.all(wanted.map((each) => isHere(deps, each)));
    return here.filter((each) => !each).length;
  });
  return done?.value ?? null;
}
