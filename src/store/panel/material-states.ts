import type { MaterialState } from '../../domain/panel/panel-state';
import { holdsBytes } from '../keep-bytes';
import type { Store } from '../store';
import { heldMaterial } from './material-files';
import { readMaterialNotes } from './material-notes';

/**
 * Where the bytes of a material are: `here` on this phone, checked; `coming` by the next look;
 * `waiting` for whoever captured them to send them; `wrong` where another digest came.
 */
export type MaterialPlaceState = 'here' | 'coming' | 'waiting' | 'wrong';

export interface MaterialStates {
  /** By the hash of the entry that gives it. */
  readonly of: ReadonlyMap<string, MaterialPlaceState>;
  /** The last look ended for want of room. */
  readonly full: boolean;
}

/** Where each of some materials is. */
export async function materialStates(
  store: Store,
  materials: readonly MaterialState[],
): Promise<MaterialStates> {
  const { waiting, wrong, full } = await readMaterialNotes(store);
  const of = new Map<string, MaterialPlaceState>();
  for (const { hash, sha256 } of materials) {
    const held = await heldMaterial(store.db, sha256);
    const isHere = held?.verified === true || (await holdsBytes(store, sha256));
    if (isHere) of.set(hash, 'here');
    else if (wrong.includes(hash)) of.set(hash, 'wrong');
    else of.set(hash, waiting.includes(hash) ? 'waiting' : 'coming');
  }
  return { of, full };
}
