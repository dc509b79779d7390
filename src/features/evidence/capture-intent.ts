import * as z from 'zod/mini';
import { captureSource } from '../../domain/evidence/evidence';
import { code } from '../../domain/kernel/identifier';
import { plainText } from '../../domain/kernel/plain-text';
import { nonNegative } from '../../domain/kernel/quantity';
import { clearDraft, draftsOf, putDraft } from '../../store/drafts';
import type { Store } from '../../store/store';
import type { Writer } from '../../store/writer';
import { intentField } from './capture-subject';

const captureIntent = z.strictObject({
  checkpoint: z.nullable(code),
  source: captureSource,
  site: z.optional(z.nullable(code)),
  /** How many captures of this person the place had before, so that what was kept since is known. */
  before: z.optional(nonNegative),
  /** The document whose pages are photographed, in words. */
  scan: z.optional(plainText(1, 200)),
});

/**
 * What a person was about to photograph. It is on the disk before a camera or a file list opens,
 * since phones reclaim the page behind them; it goes with the entry or with the window that was open,
 * or when the person gives up.
 */
export type CaptureIntent = z.infer<typeof captureIntent>;

/** On the disk when this resolves. */
export const keepIntent = (
  store: Store,
  assignment: string,
  place: string,
  intent: CaptureIntent,
): Promise<void> =>
  putDraft(store, { assignment, field: intentField(place), text: JSON.stringify(intent) });

/** Takes the intent off, if there is one: the person will not take the picture. */
export const dropIntent = (writer: Writer, assignment: string, place: string): Promise<void> =>
  clearDraft(writer, assignment, intentField(place));

/** The open intent for a place, null when there is none (or one of an unknown form). */
export async function openIntent(
  store: Store,
  assignment: string,
  place: string,
): Promise<CaptureIntent | null> {
  const text = (await draftsOf(store, assignment))[intentField(place)];
  if (text === undefined) return null;
  const parsed = z.safeParse(captureIntent, parsedJson(text));
  return parsed.success ? parsed.data : null;
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
