import type { MaterialState, PanelState } from '../../domain/panel/panel-state';
import { readAssignments } from '../assignments';
import { logDeletion } from '../deletion-log';
import { readHeads } from '../journals';
import type { Writer } from '../writer';
import { dropMaterial, heldMaterials } from './material-files';
import { readPanels } from './read-panel';

/** A material that lies before this phone's person, and the assignment that it may be fetched for. */
export interface WantedMaterial extends MaterialState {
  readonly assignment: string;
}

/** Those who score have the materials on their phones; who evaluates has the evidence. */
export const isBefore = ({ convening, members }: PanelState, person: string): boolean =>
  convening?.chair === person || members.some((member) => member.person === person);

/**
 * What lies before this phone's person in all sessions, each entry once: nothing of what they left,
 * nor what was taken back.
 */
export async function wantedMaterials(
  writer: Pick<Writer, 'db' | 'codec' | 'person'>,
): Promise<readonly WantedMaterial[]> {
  const wanted: WantedMaterial[] = [];
  for (const { package: pkg } of await readAssignments(writer)) {
    const { assignment } = pkg;
    const heads = await readHeads(writer, assignment);
    // Most assignments have no panel: nothing is read for them.
    if (heads.every(({ panel }) => panel === undefined)) continue;
    for (const { state } of await readPanels(writer, assignment, writer.person)) {
      if (!isBefore(state, writer.person)) continue;
      for (const each of state.materials) {
        if (each.takenBack === null) wanted.push({ ...each, assignment });
      }
    }
  }
  return wanted;
}

/**
 * Removes what was fetched and does not lie before this phone's person any more: they left, or it
 * was taken back. Evidence that lies here for another reason is none of it.
 */
export async function dropUnwanted(
  writer: Pick<Writer, 'db' | 'codec' | 'person' | 'clock'>,
): Promise<void> {
  const held = await heldMaterials(writer.db);
  if (held.length === 0) return;
  const wanted = new Set((await wantedMaterials(writer)).map(({ sha256 }) => sha256));
  for (const { sha256 } of held.filter((each) => !wanted.has(each.sha256))) {
    await dropMaterial(writer.db, sha256);
    const { at } = writer.clock.now();
    await logDeletion(writer, { at, what: 'material', subject: sha256, reason: 'right-ended' });
  }
}
