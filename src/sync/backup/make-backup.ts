import { readAssignments } from '../../store/assignments';
import { draftsOf } from '../../store/drafts';
import { readHeads } from '../../store/journals';
import { sealChunks } from '../box/box-chunks';
import { type BoxCost, type DeriveKey, makeHead } from '../box/box-head';
import { type BoxRecord, gatherBlob, writeRecords } from '../box/box-records';
import { manifestOf, type Packer } from '../handover/make-handover';
import { type PackPlan, packAssignment, planPack, recordOf } from '../handover/pack-assignment';

/** How the name of a backup ends. */
export const BACKUP_ENDING = '.takan-backup';

/** What a backup of this phone would hold. */
export async function planBackup(packer: Packer): Promise<readonly PackPlan[]> {
  const plans: PackPlan[] = [];
  for (const kept of await readAssignments(packer)) {
    plans.push(await planPack(packer, kept.package.assignment, 'all'));
  }
  return plans;
}

async function* backupRecords(
  packer: Packer,
  plans: readonly PackPlan[],
): AsyncGenerator<BoxRecord> {
  yield recordOf(await manifestOf(packer, plans));
  for (const kept of await readAssignments(packer)) {
    const { assignment } = kept.package;
    const plan = plans.find((each) => each.assignment === assignment);
    if (plan === undefined) continue;
    const heads = await readHeads(packer, assignment);
    const active = heads.find((head) => head.active && head.panel === undefined)?.journal ?? null;
    yield recordOf({ kind: 'assignment', assignment, active }, JSON.stringify(kept));
    yield* packAssignment(packer, plan, true);
    for (const [field, text] of Object.entries(await draftsOf(packer, assignment))) {
      yield recordOf({ kind: 'draft', assignment, field }, text);
    }
  }
  yield recordOf({ kind: 'end' });
}

/**
 * One sealed file of all work on this phone: assignments, entries with their heads, drafts, bytes.
 * The device's keys are not in it, so no copy of it can write as this phone.
 */
export async function makeBackup(
  packer: Packer,
  plans: readonly PackPlan[],
  under: { readonly passphrase: string; readonly derive: DeriveKey; readonly cost?: BoxCost },
  onBytes?: (sofar: number) => void,
): Promise<Blob> {
  const head = await makeHead(under.derive, 'backup', under.passphrase, under.cost);
  return gatherBlob(sealChunks(head, writeRecords(backupRecords(packer, plans))), onBytes);
}
