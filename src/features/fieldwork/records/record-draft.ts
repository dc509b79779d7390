import * as z from 'zod/mini';
import { MAX_RECORD_BYTES } from '../../../domain/fieldwork/record';
import {
  type WrittenKind,
  type WrittenRecord,
  writtenRecord,
} from '../../../domain/fieldwork/record-content';
import { toPlainText } from '../../../domain/kernel/plain-text';
import { fail, ok, type Result } from '../../../domain/kernel/result';
import { RECORD_PARTS, type RecordPart, type RecordParts } from './record-parts';

const texts = z.record(z.string(), z.string());

/** What is typed into the form of a record, part by part. */
export const recordDraft = z.object({ once: texts, rows: z.array(texts) });
export type RecordDraft = z.infer<typeof recordDraft>;

/** What a row keeps of a signature: strokes to go on with, and the picture that is recorded. */
export const SIGNED = { strokes: 'strokes', drawing: 'drawing' } as const;

/** Salt and frame of a record beside its content. */
const FRAME_BYTES = 1024;

/**
 * Places of parts that are required and empty: `date`, or `1.name` for the second row; `rows`; and
 * `size` where all of it, signatures above all, is more than a record holds.
 */
export type RecordFaults = ReadonlySet<string>;

const plain = (typed: string | undefined, { max }: RecordPart): string =>
  toPlainText(typed ?? '')
    .trim()
    .slice(0, max);

const filled = (
  typed: Readonly<Record<string, string>>,
  parts: readonly RecordPart[],
): Record<string, string> =>
  Object.fromEntries(parts.map((part) => [part.name, plain(typed[part.name], part)]));

/** A row as it is recorded, its signature with it. */
function rowOf(
  row: Readonly<Record<string, string>>,
  list: NonNullable<RecordParts['rows']>,
): Readonly<Record<string, string>> {
  const drawing = list.signed ? (row[SIGNED.drawing] ?? '') : '';
  const values = filled(row, list.columns);
  return drawing === '' ? values : { ...values, drawing };
}

const isTooLong = (content: WrittenRecord): boolean =>
  new TextEncoder().encode(JSON.stringify(content)).length > MAX_RECORD_BYTES - FRAME_BYTES;

const lacking = (values: Readonly<Record<string, string>>, parts: readonly RecordPart[]) =>
  parts.filter(({ name, required }) => required && values[name] === '').map(({ name }) => name);

/** The content of a record from what was typed, empty rows left out; or which parts are missing. */
export function contentOf(
  kind: WrittenKind,
  draft: RecordDraft,
): Result<WrittenRecord, RecordFaults> {
  const { once: parts, rows: list } = RECORD_PARTS[kind];
  const once = filled(draft.once, parts);
  const missing = new Set(lacking(once, parts));
  if (list === null) {
    return missing.size > 0 ? fail(missing) : ok(writtenRecord.parse({ kind, ...once }));
  }
  const rows = draft.rows.map((row) => rowOf(row, list));
  const used = rows.filter((row) => Object.values(row).some((value) => value !== ''));
  for (const [i, row] of rows.entries()) {
    if (!used.includes(row)) continue;
    for (const name of lacking(row, list.columns)) missing.add(`${i}.${name}`);
  }
  if (used.length === 0) missing.add('rows');
  if (missing.size > 0) return fail(missing);
  const content = writtenRecord.parse({ kind, ...once, [list.name]: used });
  return isTooLong(content) ? fail(new Set(['size'])) : ok(content);
}

/** A record as its form begins to correct it. */
export function draftOf(content: WrittenRecord): RecordDraft {
  const { once, rows } = RECORD_PARTS[content.kind];
  const values = content as unknown as Readonly<Record<string, unknown>>;
  const list = rows === null ? [] : (values[rows.name] as readonly Record<string, string>[]);
  return {
    once: Object.fromEntries(once.map(({ name }) => [name, String(values[name] ?? '')])),
    rows: list.map((row) => ({ ...row })),
  };
}

/** An empty form: the day is today, the interviewer who holds the phone. */
export const emptyDraft = (kind: WrittenKind, today: string, own: string): RecordDraft => ({
  once: { date: today, ...(kind === 'interview' ? { interviewer: own } : {}) },
  rows: RECORD_PARTS[kind].rows === null ? [] : [{}],
});
