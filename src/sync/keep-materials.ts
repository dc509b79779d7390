import { holdsBytes } from '../store/keep-bytes';
import { FILE_PART_BYTES } from '../store/package-files';
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
import { isQuotaError } from '../store/quota-error';
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

/** Why a material is not here, null once it is. Nothing is fetched for which there is no room. */
async function fetchOne(
  deps: MaterialDeps,
  material: WantedMaterial,
  signal: AbortSignal,
): Promise<FileFault | null> {
  if (await isHere(deps, material)) return null;
  try {
    await deps.writer.db.room?.make(2 * Math.min(material.size, FILE_PART_BYTES));
  } catch (error) {
    if (isQuotaError(error)) return { kind: 'phone-full' };
    throw error;
  }
  const came = await fetchInParts(fetching(deps), material, signal);
  return came.ok ? null : came.error;
}

/** What is to be told after a look for one material. */
function noted(notes: MaterialNotes, hash: string, fault: FileFault | null): MaterialNotes {
  const others = notes.waiting.filter((each) => each !== hash);
  const isWaiting = fault?.kind === 'problem' && fault.problem.code === 'not-found';
  // Whoever was not asked says nothing new.
  const waiting = fault === null || fault.kind === 'digest-wrong' ? others : notes.waiting;
  return {
    waiting: isWaiting ? [...others, hash] : waiting,
    wrong: fault?.kind === 'digest-wrong' ? [...notes.wrong, hash] : notes.wrong,
    full: fault?.kind === 'phone-full',
  };
}

/** Fetches one after another; notes in between, so that a page shows how far it is. */
async function fetchMissing(
  deps: MaterialDeps,
  wanted: readonly WantedMaterial[],
  signal: AbortSignal,
): Promise<void> {
  const before = await readMaterialNotes(deps.writer);
  const known = (hashes: readonly string[]) =>
    wanted.flatMap(({ hash }) => (hashes.includes(hash) ? [hash] : []));
  let notes: MaterialNotes = {
    ...{ waiting: known(before.waiting), wrong: known(before.wrong), full: false },
  };
  for (const material of wanted) {
    if (notes.wrong.includes(material.hash)) continue;
    const fault = await fetchOne(deps, material, signal);
    notes = noted(notes, material.hash, fault);
    await saveMaterialNotes(deps.writer, notes);
    if (fault !== null && isEnd(fault)) return;
  }
  await saveMaterialNotes(deps.writer, notes);
}

/**
 * Brings what lies before this phone's person in panel sessions, one after another, going on where an
 * earlier run was cut off; and removes what does not any more. It is no part of an exchange, and
 * nothing waits for it.
 * @returns how many may come by another look alone; null where another tab is at it
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
    const { wrong, full } = await readMaterialNotes(writer);
    const wanted = (await wantedMaterials(writer)).filter(({ hash }) => !wrong.includes(hash));
    const here = await Promise.all(wanted.map((each) => isHere(deps, each)));
    return full ? 0 : here.filter((each) => !each).length;
  });
  return done?.value ?? null;
}
