import { CSRF_HEADER } from '../../contract/desk';
import { MAX_RECTIFICATION_BYTES, rectificationPaperType } from '../../contract/issues';
import { PROTOCOL_HEADER, PROTOCOL_VERSION } from '../../contract/protocol';
import { toPlainText } from '../../domain/kernel/plain-text';
import { fail, ok, type Result } from '../../domain/kernel/result';
import { sha256Hex } from '../../trust/digest';
import { noteSessionEnd } from '../session-end';

/** Why a file was not kept. */
export type PaperFault = 'tooLarge' | 'wrongType' | 'notSent';

/** Sends a file to a route that keeps it under the digest of its bytes; answers with the digest. */
export async function sendPaper(
  path: string,
  file: File,
  csrf: string,
): Promise<Result<string, PaperFault>> {
  const type = rectificationPaperType.safeParse(file.type);
  if (!type.success) return fail('wrongType');
  if (file.size > MAX_RECTIFICATION_BYTES) return fail('tooLarge');
  try {
    const sha256 = await sha256Hex(new Uint8Array(await file.arrayBuffer()));
    const name = toPlainText(file.name).slice(0, 120);
    const query = new URLSearchParams({ name, type: type.data });
    const answer = await fetch(`/api/desk${path}/${sha256}?${query}`, {
      ...{ method: 'PUT', body: file, credentials: 'same-origin' },
      headers: { [PROTOCOL_HEADER]: String(PROTOCOL_VERSION), [CSRF_HEADER]: csrf },
    });
    if (answer.status === 401) noteSessionEnd();
    return answer.ok ? ok(sha256) : fail('notSent');
  } catch {
    // The network, or a file that changed since it was chosen.
    return fail('notSent');
  }
}
