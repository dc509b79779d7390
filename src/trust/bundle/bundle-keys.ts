import { parseCanonical } from '../canonical';
import { type PublicJwk, publicJwk, thumbprintOf } from '../jwk';
import { type BundleFiles, textOf } from './bundle-files';
import { BUNDLE_PATH } from './bundle-layout';

/**
 * Whose keys an answer rests on. `bundle`: those that the bundle brought along, which prove no more
 * than that it is consistent with itself; whoever reads compares them with what reached them another
 * way. `pinned`: the log key was given, and the log names every credential and the package.
 */
export interface BundleKeys {
  readonly keysFrom: 'bundle' | 'pinned';
  /** Thumbprint (RFC 7638) of the bureau's key in the bundle; null when it cannot be read. */
  readonly bureauKey: string | null;
  /** Verifier key of the log in the bundle, as it stands there. */
  readonly logKey: string | null;
}

/** The bureau's public key that the bundle carries; null when it is none. */
export function bureauKeyIn(files: BundleFiles): PublicJwk | null {
  const text = textOf(files, BUNDLE_PATH.bureauKey);
  const value = text === null ? null : parseCanonical(text, 1024);
  const key = value?.ok ? publicJwk.safeParse(value.value) : null;
  return key?.success ? key.data : null;
}

/** The keys of a bundle, and whether the reader pinned one. */
export async function keysOf(files: BundleFiles, pinned: string | null): Promise<BundleKeys> {
  const bureau = bureauKeyIn(files);
  return {
    keysFrom: pinned === null ? 'bundle' : 'pinned',
    bureauKey: bureau === null ? null : await thumbprintOf(bureau),
    logKey: textOf(files, BUNDLE_PATH.logKey),
  };
}
