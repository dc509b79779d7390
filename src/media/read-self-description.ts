/// <reference path="./exifr-lite.d.ts" />
import type { SelfDescription } from '../domain/evidence/evidence';
import { toPlainText } from '../domain/kernel/plain-text';

/** Camera files carry what they say of themselves before the picture. */
const DESCRIBED_BYTES = 256 * 1024;

type Tags = Readonly<Record<string, unknown>>;

/** A tag as text that may be signed, cut to what an entry holds; undefined where there is none. */
function textOf(value: unknown, longest: number): string | undefined {
  if (typeof value !== 'string') return undefined;
  return toPlainText(value).trim().slice(0, longest).trim() || undefined;
}

function degreesE7(value: unknown, limit: number): number | undefined {
  if (typeof value !== 'number' || !(Math.abs(value) <= limit)) return undefined;
  return Math.round(value * 1e7);
}

/**
 * Tags of a file as an entry holds them; null when it says nothing. Times stay the text that the
 * camera wrote: its clock and its zone are its own.
 */
export function selfDescriptionOf(tags: Tags): SelfDescription | null {
  const { Orientation: turned } = tags;
  const said = {
    takenAt: textOf(tags.DateTimeOriginal, 40),
    offset: textOf(tags.OffsetTimeOriginal, 10),
    make: textOf(tags.Make, 60),
    model: textOf(tags.Model, 60),
    software: textOf(tags.Software, 60),
    orientation:
      Number.isInteger(turned) && Number(turned) >= 1 && Number(turned) <= 8
        ? Number(turned)
        : undefined,
    latE7: degreesE7(tags.latitude, 90),
    lonE7: degreesE7(tags.longitude, 180),
  };
  const known = Object.entries(said).filter(([, value]) => value !== undefined);
  return known.length === 0 ? null : Object.fromEntries(known);
}

/** What a picture's file says of itself (EXIF); null when it says nothing that can be read. */
export async function readSelfDescription(bytes: Blob): Promise<SelfDescription | null> {
  try {
    const { parse } = await import('exifr/dist/lite.esm.mjs');
    const head = await bytes.slice(0, DESCRIBED_BYTES).arrayBuffer();
    // Revived dates would stand in the zone of this browser, whatever zone the camera named.
    const tags = await parse(head, { reviveValues: false, translateValues: false });
    return tags === undefined ? null : selfDescriptionOf(tags);
  } catch {
    return null;
  }
}
