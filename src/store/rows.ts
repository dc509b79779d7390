import * as z from 'zod/mini';
import { type PanelPlace, panelPlace } from '../domain/journal/panel-place';
import { reopenReason } from '../domain/journal/reopen-reason';
import { randomId, sha256Hex } from '../domain/kernel/identifier';
import { nonNegative } from '../domain/kernel/quantity';
import { publicJwk } from '../trust/jwk';
import { storedBytes, storedText } from './codec';

// Only what an index or a decision inside a transaction needs stands in clear; all else is stored
// through the codec. Rows are parsed when they are read: an older build may have written them.

export const metaRow = z.strictObject({ key: z.string(), value: storedText });
export type MetaRow = z.infer<typeof metaRow>;

/**
 * `clear` is what must be read before the phone is unlocked, and holds no name; `value` is the rest,
 * absent until there is any. A row of version 1 has all of it in `value`, unencrypted.
 */
export const identityRow = z.strictObject({
  id: z.string(),
  clear: z.optional(z.string()),
  value: z.optional(storedText),
});
export type IdentityRow = z.infer<typeof identityRow>;

export const assignmentRow = z.strictObject({ assignment: randomId, value: storedText });
export type AssignmentRow = z.infer<typeof assignmentRow>;

/** One line of a journal. `ownPlace` (`journal/seq`) stands on this phone's own lines only. */
export const entryRow = z.strictObject({
  hash: sha256Hex,
  journal: randomId,
  seq: nonNegative,
  assignment: randomId,
  ownPlace: z.optional(z.string()),
  line: storedText,
});
export type EntryRow = z.infer<typeof entryRow>;

/** The newest known position of a journal. `jws` is its signed head. */
export const headRow = z.strictObject({
  journal: randomId,
  assignment: randomId,
  /** The panel session that it belongs to; absent from journals of the evaluation. */
  panel: z.optional(panelPlace),
  seq: nonNegative,
  hash: sha256Hex,
  /** Thumbprint of the device that writes this journal. */
  device: z.string(),
  /** Its public key: what the journal's heads and the statements in it verify under. */
  signing: publicJwk,
  /** This phone's journal: true also when it is closed. */
  own: z.boolean(),
  /** The same person's journal of another phone, from a backup: its work is this person's to deliver. */
  restored: z.optional(z.boolean()),
  /** True for the own journal that is appended to, or the restored one that the next goes on after. */
  active: z.boolean(),
  /** Of the active one: why the next entry must go into a new journal, when it must. */
  reopen: z.nullable(reopenReason),
  /** Own journals: last seq of other journals that an entry of this one has named as seen. */
  told: z.record(z.string(), nonNegative),
  /** Bytes of lines since the last head mark. */
  unmarkedBytes: nonNegative,
  /** A fork was met: another line with the same seq exists. */
  forked: z.boolean(),
  jws: storedText,
});
export type HeadRow = z.infer<typeof headRow>;

/** Where a journal belongs; null: to the evaluation. */
export const placeOf = ({ panel }: Pick<HeadRow, 'panel'>): PanelPlace | null => panel ?? null;

/** A signed head kept at about every 256th entry or 2 MiB of a journal, so that a long queue can be cut. */
export const headMarkRow = z.strictObject({
  journal: randomId,
  seq: nonNegative,
  hash: sha256Hex,
  jws: storedText,
});
export type HeadMarkRow = z.infer<typeof headMarkRow>;

/** Bytes by digest: the same picture serves every entry that names it. */
export const bytesRow = z.strictObject({ sha256: sha256Hex, bytes: storedBytes });
export type BytesRow = z.infer<typeof bytesRow>;

export const draftRow = z.strictObject({
  assignment: randomId,
  field: z.string(),
  /** Another one at every change, so that what is typed meanwhile is known from what was read. */
  revision: nonNegative,
  value: storedText,
});
export type DraftRow = z.infer<typeof draftRow>;

export const receiptRow = z.strictObject({
  key: z.string(),
  assignment: z.nullable(randomId),
  value: storedText,
});
export type ReceiptRow = z.infer<typeof receiptRow>;

export const quarantineRow = z.strictObject({
  id: z.int(),
  assignment: randomId,
  /** Names what was set aside, so that the same refusal is kept once. */
  subject: z.string(),
  value: storedText,
});
export type QuarantineRow = z.infer<typeof quarantineRow>;

/** Where a cut-off resumable upload goes on. */
export const uploadRow = z.strictObject({
  key: z.string(),
  fingerprint: z.string(),
  value: storedText,
});
export type UploadRow = z.infer<typeof uploadRow>;

export const deletionRow = z.strictObject({ id: z.int(), value: storedText });
export type DeletionRow = z.infer<typeof deletionRow>;

/**
 * A file of the bureau's, whole or on its way: `parts` is how many of its parts are here, from the
 * first on. It holds nothing of a person's and comes again at any time, so it lies in clear.
 */
export const packageFileRow = z.strictObject({
  sha256: sha256Hex,
  size: nonNegative,
  parts: nonNegative,
  /** All parts are here and their digest is that of the name. Nothing else may be used. */
  verified: z.boolean(),
});
export type PackageFileRow = z.infer<typeof packageFileRow>;

export const filePartRow = z.strictObject({
  sha256: sha256Hex,
  part: nonNegative,
  bytes: z.custom<Blob>((value) => value instanceof Blob),
});
export type FilePartRow = z.infer<typeof filePartRow>;
