import type { Role } from '../domain/assignment/role';
import { isSamePlace, type PanelPlace } from '../domain/journal/panel-place';
import { type KeptAssignment, readAssignment } from './assignments';
import { commitEntry } from './commit-entry';
import { readHeads } from './journals';
import { type HeadRow, placeOf } from './rows';
import { writeEntry } from './write-entry';
import type { Writer } from './writer';

const roleIn = (kept: KeptAssignment, writer: Writer): Role =>
  kept.package.team.find((member) => member.person === writer.person)?.role ?? writer.role;

/**
 * Opens a journal of this device in an assignment under a fresh random id, in the place of `old` where
 * there was one. False when another tab was quicker.
 * @throws Error when the assignment is not on this phone.
 */
export async function openJournal(
  writer: Writer,
  { assignment, panel }: { readonly assignment: string; readonly panel: PanelPlace | null },
  { heads, active: old }: Standing,
): Promise<boolean> {
  const kept = await readAssignment(writer, assignment);
  if (kept === null) throw new Error('the assignment is not on this phone');
  const reopens =
    old === null ? null : { journal: old.journal, reason: old.reopen ?? ('newDevice' as const) };
  const body = {
    ...{ assignment, package: kept.digest, person: writer.person, role: roleIn(kept, writer) },
    ...{ device: writer.signer.kid, credential: writer.credentialDigest },
    ...{ nonce: kept.package.nonce, build: writer.build, reopens },
    ...(panel === null ? {} : { panel }),
  };
  const act = { type: 'journal.opened', body } as const;
  const place = { assignment, panel, journal: writer.newId(), head: null, heads, act };
  const written = await writeEntry(writer, place);
  return commitEntry(writer, written, { closes: old?.journal ?? null });
}

/** How the journals of an assignment stand for whoever wants to write. */
interface Standing {
  /** Heads of all its journals. */
  readonly heads: readonly HeadRow[];
  /** The journal of this phone that was written to last, of the evaluation or of a panel session. */
  readonly active: HeadRow | null;
  /**
   * That one, where the next entry goes into it. Null where one must be opened before: there is none
   * yet, the device key is another than the one that wrote so far, or the old one was marked to go on
   * under a new id (a restored backup, a replaced store, a server that is ahead).
   */
  readonly head: HeadRow | null;
}

/** Reads how the journals of an assignment stand. */
export async function readStanding(
  writer: Writer,
  assignment: string,
  panel: PanelPlace | null,
): Promise<Standing> {
  const heads = await readHeads(writer, assignment);
  const active = heads.find((head) => head.active && isSamePlace(placeOf(head), panel)) ?? null;
  const goesOn = active !== null && active.reopen === null && active.device === writer.signer.kid;
  return { heads, active, head: goesOn ? active : null };
}
