import { readAssignment } from '../../store/assignments';
import type { FieldSession } from '../../store/field-session';
import { sealChunks } from '../box/box-chunks';
import { type BoxCost, type DeriveKey, makeHead } from '../box/box-head';
import type { BoxRecord } from '../box/box-records';
import { gatherBlob, writeRecords } from '../box/box-records';
import { type PackPlan, packAssignment, recordOf } from './pack-assignment';
import type { PackedMeta } from './packed';

/** How the name of a hand-over file ends. */
export const HANDOVER_ENDING = '.takan-handover';

/** The part of a session that packs. */
export type Packer = Pick<FieldSession, 'db' | 'codec' | 'writer' | 'who' | 'device' | 'build'>;

/** The first record of a box. */
export async function manifestOf(
  packer: Packer,
  plans: readonly PackPlan[],
): Promise<Extract<PackedMeta, { kind: 'manifest' }>> {
  const { writer, who, device, build } = packer;
  const projects = await Promise.all(
    plans.map(async ({ assignment }) => {
      const kept = await readAssignment(packer, assignment);
      return { assignment, name: kept?.package.project.name ?? '' };
    }),
  );
  return {
    ...{ kind: 'manifest', at: writer.clock.now().at, build, projects },
    by: { person: who.person, name: who.name, device },
    entries: plans.reduce((sum, { entries }) => sum + entries, 0),
    pieces: plans.reduce((sum, { pieces }) => sum + pieces.length, 0),
    size: plans.reduce((sum, { size }) => sum + size, 0),
  };
}

async function* handoverRecords(packer: Packer, plan: PackPlan): AsyncGenerator<BoxRecord> {
  yield recordOf(await manifestOf(packer, [plan]));
  // Small pictures carry no digest that anybody signed, so a colleague's phone takes none.
  yield* packAssignment(packer, plan, false);
  yield recordOf({ kind: 'end' });
}

/**
 * Packs what this phone holds of an assignment into one sealed file for a colleague.
 * @param onBytes how much has been written so far, bytes
 */
export async function makeHandover(
  packer: Packer,
  plan: PackPlan,
  under: { readonly code: string; readonly derive: DeriveKey; readonly cost?: BoxCost },
  onBytes?: (sofar: number) => void,
): Promise<Blob> {
  const head = await makeHead(under.derive, 'handover', under.code, under.cost);
  return gatherBlob(sealChunks(head, writeRecords(handoverRecords(packer, plan))), onBytes);
}
