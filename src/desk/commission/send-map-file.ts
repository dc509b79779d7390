import { CSRF_HEADER } from '../../contract/desk';
import { MAX_PACKAGE_FILE_BYTES, PROTOCOL_HEADER, PROTOCOL_VERSION } from '../../contract/protocol';
import type { PackageFile } from '../../domain/fieldwork/map-plan';
import { readOutline } from '../../domain/fieldwork/outline';
import { toPlainText } from '../../domain/kernel/plain-text';
import { fail, ok, type Result } from '../../domain/kernel/result';
import { sha256Hex } from '../../trust/digest';
import { noteSessionEnd } from '../session-end';

/** Why a file is not kept. */
export type MapFileFault = 'too-large' | 'not-a-map' | 'not-an-outline' | 'failed';

/** PMTiles version 3 begins with its name and number. */
const PMTILES = new TextEncoder().encode('PMTiles\u0003');

function faultOf(bytes: Uint8Array, kind: 'base' | 'outline'): MapFileFault | null {
  if (kind === 'base') return PMTILES.every((byte, i) => bytes[i] === byte) ? null : 'not-a-map';
  return readOutline(new TextDecoder().decode(bytes)).ok ? null : 'not-an-outline';
}

/** Looks at a file as the phone will, and keeps it on the server under its digest. */
export async function sendMapFile(
  file: File,
  kind: 'base' | 'outline',
  csrf: string,
): Promise<Result<PackageFile, MapFileFault>> {
  if (file.size > MAX_PACKAGE_FILE_BYTES) return fail('too-large');
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const fault = faultOf(bytes, kind);
    if (fault !== null) return fail(fault);
    const sha256 = await sha256Hex(bytes);
    const name = toPlainText(file.name).slice(-120);
    const answer = await fetch(`/api/desk/files/${sha256}?${new URLSearchParams({ name })}`, {
      ...{ method: 'PUT', body: file, credentials: 'same-origin' },
      headers: { [PROTOCOL_HEADER]: String(PROTOCOL_VERSION), [CSRF_HEADER]: csrf },
    });
    if (answer.status === 401) noteSessionEnd();
    return answer.ok ? ok({ sha256, size: file.size, name }) : fail('failed');
  } catch {
    // The network, or a file that changed since it was chosen.
    return fail('failed');
  }
}
