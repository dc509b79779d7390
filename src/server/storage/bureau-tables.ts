import type { Fixed } from './columns';

/** The keys of a bureau: thumbprint of the one that signs packages, verifier key of its log. */
export interface BureauKeysTable {
  kid: Fixed<string>;
  vkey: Fixed<string>;
}
