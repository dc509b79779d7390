import { type Credential, credential } from '../../src/trust/credential';
import { readCompact } from '../../src/trust/jws';

/** What a credential says, its signature not looked at. */
export function readCredentialText(jws: string): Credential {
  const read = readCompact(jws, 'takan-credential+jws');
  if (!read.ok) throw new Error(read.error);
  return credential.parse(JSON.parse(read.value.payloadText));
}
