import * as z from 'zod/mini';
import { captureSource } from '../../domain/evidence/evidence';
import { code } from '../../domain/kernel/identifier';
import { clearDraft, draftsOf, putDraft } from '../../store/drafts';
import type { Store } from '../../store/store';
import type { Writer } from '../../store/writer';

const captureIntent = z.strictObject({ checkpoint: z.nullable(code), source: captureSource });

/**
 * What a person was about to photograph. It is on the disk before a camera or a file list opens,
 * since phones reclaim the page behind them; it goes with the entry, or when the person gives up.
 */
export type CaptureIntent = z.infer<typeof captureIntent>;

/** Where the intent for an indicator lies among the drafts. */
export const intentField = (indicator: string): string => `capture:${indicator}`;

/** On the disk when this resolves. */
export const keepIntent = (
  store: Store,
  assignment: string,
  indicator: string,
  intent: CaptureIntent,
): Promise<void> =>
  putDraft(store, { assignment, field: intentField(indicator), text: JSON.stringify(intent) });

/** Takes the intent off, if there is one: the person will not take the picture. */
export const dropIntent = (writer: Writer, assignment: string, indicator: string): Promise<void> =>
  clearDraft(writer, assignment, intentField(indicator));

/** The open intent for an indicator, null when there is none (or one of an unknown form). */
export async function openIntent(
  store: Store,
  assignment: string,
  indicator: string,
): Promise<CaptureIntent | null> {
  const text = (await draftsOf(store, assignment))[intentField(indicator)];
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
