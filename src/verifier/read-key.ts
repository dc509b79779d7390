import { fail, ok, type Result } from '../domain/kernel/result';
import { parseVkey } from '../trust/vkey';

/** Why what was given is no verifier key. */
export type KeyFault = 'empty' | 'malformed' | 'unreadable';

/** A file of a key is one line; whatever is larger is something else. */
const MAX_KEY_BYTES = 4096;

/** The verifier key in a text as people paste it: on one line, white space around it dropped. */
export async function readKey(text: string): Promise<Result<string, KeyFault>> {
  const vkey = text.trim();
  if (vkey === '') return fail('empty');
  return (await parseVkey(vkey)).ok ? ok(vkey) : fail('malformed');
}

/** The verifier key in a file. */
export async function readKeyFile(file: Blob): Promise<Result<string, KeyFault>> {
  if (file.size > MAX_KEY_BYTES) return fail('malformed');
  try {
    return await readKey(await file.text());
  } catch {
    return fail('unreadable');
  }
}
