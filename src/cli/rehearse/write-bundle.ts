import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { streamBundle } from '../../documents/bundle-archive';
import type { ServerDeps } from '../../server/deps';
import { buildBundle } from '../../server/services/bundle';
import { findReports } from '../../server/services/find-report';
import { nameIn } from '../../trust/bundle/bundle-layout';

/**
 * Writes the bundle of an assignment's newest report, as the desk hands it out.
 * @throws Error when no signed report has arrived.
 */
export async function writeBundle(
  deps: ServerDeps,
  assignment: string,
  out: string,
): Promise<void> {
  const report = (await findReports(deps, assignment)).at(-1);
  if (report === undefined) throw new Error('no signed report has arrived');
  const files = await buildBundle(deps, report);
  const sources = [...files].map(([path, file]) => ({
    path,
    chunks: () => (file instanceof Uint8Array ? [file] : deps.blobs.read(nameIn(path))),
  }));
  await pipeline(
    Readable.from(streamBundle(sources), { objectMode: false }),
    createWriteStream(out),
  );
}
