import * as z from 'zod/mini';
import { captureSource, type Evidence } from '../evidence/evidence';
import { latE7, lonE7 } from '../evidence/position';
import { tellingFix } from '../fieldwork/evidence-place';
import { code, randomId, sha256Hex, thumbprint } from '../kernel/identifier';
import { instant } from '../kernel/instant';
import { nonNegative } from '../kernel/quantity';

/** What of a photo is held against other photos, as its own entry says it. */
export const seenPhoto = z.strictObject({
  entry: sha256Hex,
  assignment: randomId,
  person: randomId,
  device: thumbprint,
  sha256: sha256Hex,
  /** 64-bit perceptual hash in hexadecimal, as the phone computed it. */
  hash: z.nullable(z.string().check(z.regex(/^[0-9a-f]{16}$/))),
  source: captureSource,
  capturedAt: instant,
  /** The site that it was taken for, as it was placed; null where none is named. */
  site: z.nullable(
    z.strictObject({ id: code, name: z.string(), latE7, lonE7, radiusM: nonNegative }),
  ),
  /** The phone's own reading, where it is fresh and fine enough to tell one site from the next. */
  place: z.nullable(z.strictObject({ latE7, lonE7, accuracyCm: nonNegative })),
});
export type SeenPhoto = z.infer<typeof seenPhoto>;

type Taken = Pick<SeenPhoto, 'entry' | 'assignment' | 'person' | 'device' | 'site'>;

/** What is compared of a piece of evidence; null for what is no photo, or was made from one. */
export function seenIn(evidence: Evidence, taken: Taken): SeenPhoto | null {
  const { mediaType, derived, sha256, perceptualHash, source, capturedAt } = evidence;
  if (!mediaType.startsWith('image/') || derived !== undefined) return null;
  const fix = source === 'import' ? null : tellingFix(evidence.fixes);
  const place = fix && { latE7: fix.latE7, lonE7: fix.lonE7, accuracyCm: fix.accuracyCm };
  return { ...taken, sha256, hash: perceptualHash ?? null, source, capturedAt, place };
}

/** Whether two photos are for different assignments, or for different sites of one. */
export const isElsewhere = (a: SeenPhoto, b: SeenPhoto): boolean =>
  a.assignment !== b.assignment || (a.site !== null && b.site !== null && a.site.id !== b.site.id);
