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
 * Opens a journal of this device in an assignment under a fresh random id. False when another tab
 * was quicker.
 */
async function openJournal(
  writer: Writer,
  kept: KeptAssignment,
  panel: PanelPlace | null,
  old: HeadRow | null,
): Promise<boolean> {
  const { assignment, nonce } = kept.package;
  const reopens =
    old === null ? null : { journal: old.journal, reason: old.reopen ?? ('newDevice' as const) };
  const body = {
    ...{ assignment, package: kept.digest, person: writer.person, role: roleIn(kept, writer) },
    ...{ device: writer.signer.kid, credential: writer.credentialDigest, nonce },
    ...{ build: writer.build, reopens, ...(panel === null ? {} : { panel }) },
  };
  const act = { type: 'journal.opened', body } as const;
  const place = { assignment, panel, journal: writer.newId(), head: null, act };
  const written = await writeEntry(writer, place);
  return commitEntry(writer, written, { closes: old?.journal ?? null });
}

/**
 * The journal that the next entry goes into, of the evaluation or of a panel session. Opens one where there is none yet, where the device
 * key is another than the one that wrote so far, or where the old one was marked to go on under a
 * new id (a restored backup, a replaced store, a server that is ahead). Null: look again.
 * @throws Error when the assignment is not on this phone.
 */
export async function journalToAppendTo(
  writer: Writer,
  assignment: string,
  panel: PanelPlace | null,
): Promise<HeadRow | null> {
  const heads = await readHeads(writer, assignment);
  const active = heads.find((head) => head.active && isSamePlace(placeOf(head), panel)) ?? null;
  if (active !== null && active.reopen === null && active.device === writer.signer.kid) {
    return active;
  }
  const kept = await readAssignment(writer, assignment);
  if (kept === null) throw new Error('the assignment is not on this phone');
  await openJournal(writer, kept, panel, active);
  return null;
}
