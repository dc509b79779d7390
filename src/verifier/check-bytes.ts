import { unpackBundle } from '../documents/bundle-archive';
import { verifyBundle } from '../trust/bundle/verify-bundle';
import type { Bytes } from '../trust/bytes';
import { sha256Hex } from '../trust/digest';
import type { CheckedFile, CheckProgress } from './checked-file';
import { reportSaid } from './report-said';

/** What is to be checked; `vkey` is the log's key as the reader has it, well formed, null without one. */
export interface CheckOrder {
  readonly bytes: Bytes;
  readonly vkey: string | null;
}

/** What is found in an archive; its own digest is not needed for that. */
type Judged =
  | Omit<Extract<CheckedFile, { kind: 'archive' }>, 'sha256'>
  | Omit<Extract<CheckedFile, { kind: 'judged' }>, 'sha256'>;

async function judge(
  { bytes, vkey }: CheckOrder,
  onPart: (part: CheckProgress['part']) => void,
): Promise<Judged> {
  const unpacked = unpackBundle(bytes);
  if (!unpacked.ok) return { kind: 'archive', fault: unpacked.error };
  const files = unpacked.value;
  onPart('checking');
  const report = await verifyBundle(files, { vkey });
  return { kind: 'judged', report, said: await reportSaid(files) };
}

/** Verifies one archive from its bytes alone, as `takan verify` does. */
export async function checkBytes(
  { bytes, vkey }: CheckOrder,
  onPart: (part: CheckProgress['part']) => void,
): Promise<CheckedFile> {
  onPart('unfolding');
  // Digested in another thread while this one unfolds and checks.
  const [sha256, judged] = await Promise.all([sha256Hex(bytes), judge({ bytes, vkey }, onPart)]);
  return { ...judged, sha256 };
}

/** The same, where a fault of this program or of the browser becomes an answer. */
export const checkSafely: typeof checkBytes = (order, onPart) =>
  checkBytes(order, onPart).catch((error: unknown): CheckedFile => {
    // A browser that has no room left throws a RangeError.
    return { kind: 'fault', fault: error instanceof RangeError ? 'no-memory' : 'broken' };
  });
