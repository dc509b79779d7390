import type { CaptureSource, Derivation, Evidence } from '../../domain/evidence/evidence';
import type { HashedEntry } from '../../domain/journal/entry';
import type { Instant } from '../../domain/kernel/instant';
import { fail, ok, type Result } from '../../domain/kernel/result';
import type { PreparedPhoto } from '../../media/photo-message';
import type { NotedPosition } from '../../platform/geolocation';
import { tryAppend } from '../../store/try-append';
import type { Writer } from '../../store/writer';
import { capturePlace, intentField } from './capture-subject';

/** A picture with everything that its entry says about it. */
export interface Capture {
  readonly photo: PreparedPhoto;
  readonly proves: Evidence['proves'];
  readonly source: CaptureSource;
  readonly capturedAt: Instant;
  readonly position: NotedPosition;
  readonly visit?: string | null;
  /** A point set by hand where the phone had none to give. */
  readonly manual?: Evidence['manual'] | null;
  readonly derived?: Derivation;
  /** What it is called from the first: the page of a document. */
  readonly caption?: string;
  /** Of a sound. */
  readonly durationMs?: number;
  /** A window is open in which more is captured: the intent stays until that is closed. */
  readonly intentStays?: boolean;
}

/** Why a picture is not on the disk; nothing of it was written. */
export type RecordFault = 'phoneFull' | 'notWritten';

/** Where an imported file was made nobody knows: the place of importing would only mislead. */
const NO_PLACE: NotedPosition = { fixes: [], noPosition: 'unavailable' };

/** What is known of the bytes themselves, as far as an entry says it. */
function findingsOf({ photo, source, durationMs, caption }: Capture): Partial<Evidence> {
  const { perceptualHash, selfDescription, fileName } = photo;
  return {
    ...(perceptualHash === undefined ? {} : { perceptualHash }),
    ...(selfDescription === undefined ? {} : { selfDescription }),
    // Camera apps call every picture alike.
    ...(fileName === undefined || source !== 'import' ? {} : { fileName }),
    ...(durationMs === undefined ? {} : { durationMs }),
    ...(caption === undefined ? {} : { caption }),
  };
}

/** The evidence that an entry binds. */
export const evidenceOf = (capture: Capture): Evidence => {
  const { photo, proves, source, capturedAt, position, visit, manual, derived } = capture;
  return {
    sha256: photo.sha256,
    size: photo.bytes.size,
    mediaType: photo.mediaType,
    proves,
    source,
    capturedAt,
    ...(source === 'import' ? NO_PLACE : position),
    ...(manual && source !== 'import' ? { manual } : {}),
    ...(visit ? { visit } : {}),
    ...(derived === undefined ? {} : { derived }),
    ...findingsOf(capture),
  };
};

/** The intent that ends with a capture; a piece made of another one ends none. */
function intentsOf({ proves, visit = null, derived, intentStays }: Capture): readonly string[] {
  if (derived !== undefined || intentStays) return [];
  return [intentField(capturePlace({ indicator: proves.indicator, visit }))];
}

/**
 * Puts bytes, small picture and entry on the disk and takes the intent off where it ends with them,
 * all in one transaction. Only what this returns may be shown as kept.
 */
export async function recordEvidence(
  writer: Writer,
  assignment: string,
  capture: Capture,
): Promise<Result<HashedEntry, RecordFault>> {
  const { sha256, bytes, thumbnail, inMemory } = capture.photo;
  const written = await tryAppend(writer, {
    assignment,
    act: { type: 'evidence.captured', body: { evidence: evidenceOf(capture) } },
    evidence: { sha256, bytes, thumbnail, inMemory },
    clearDrafts: intentsOf(capture),
  });
  if (written.ok) return ok(written.value);
  return fail(written.error === 'phoneFull' ? 'phoneFull' : 'notWritten');
}
