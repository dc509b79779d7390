import { join } from 'node:path';

/** Where a server without a bucket keeps the bytes of a digest. */
export const evidencePath = (
  { config }: { readonly config: { readonly dataDir: string } },
  sha256: string,
): string => join(config.dataDir, 'evidence', sha256.slice(0, 2), sha256);
