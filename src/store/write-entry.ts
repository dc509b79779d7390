import type { FieldAct } from '../domain/fieldwork/field-act';
import type { Act } from '../domain/journal/act';
import type { Entry } from '../domain/journal/entry';
import { HEAD_INTERVAL, MAX_ENTRY_BYTES } from '../domain/journal/entry';
import type { PanelPlace } from '../domain/journal/panel-place';
import type { PanelAct } from '../domain/panel/panel-act';
import type { CourseAct } from '../domain/procedure/course-act';
import { utf8 } from '../trust/bytes';
import { canonicalText } from '../trust/canonical';
import { hashLine, signHead } from '../trust/segment';
import { EntryTooLarge } from './entry-too-large';
import { headContext, lineContext } from './journals';
import type { EntryRow, HeadMarkRow, HeadRow } from './rows';
import type { Writer } from './writer';

/** A head is kept when this many bytes of lines have gathered, so that a segment stays sendable. */
export const MARK_BYTES = 2 * 1024 * 1024;

/** An entry that is built, hashed, signed and encoded, but not yet kept. */
export interface WrittenEntry {
  readonly entry: Entry;
  readonly hash: string;
  /** Hash of the head that it follows, null for the first entry. */
  readonly follows: string | null;
  readonly entryRow: EntryRow;
  readonly headRow: HeadRow;
  readonly markRow: HeadMarkRow | null;
}

/** Where an entry goes, and what it says. */
interface EntryPlace {
  readonly assignment: string;
  readonly panel: PanelPlace | null;
  readonly journal: string;
  readonly head: HeadRow | null;
  /** Heads of all journals of the assignment, as they were when `head` was read. */
  readonly heads: readonly HeadRow[];
  readonly act: Act | FieldAct | CourseAct | PanelAct;
}

/** What was learnt of other journals since the last own entry. */
function newlySeen({ panel, journal, head, heads }: EntryPlace): Record<string, number> {
  const told = head?.told ?? {};
  // What happens in a panel session is nothing that the evaluation, or another session, has seen.
  const news = heads.filter(
    (each) =>
      each.panel?.session === panel?.session &&
      each.journal !== journal &&
      each.seq > (told[each.journal] ?? -1),
  );
  return Object.fromEntries(news.map((each) => [each.journal, each.seq]));
}

/**
 * Builds the next entry of a journal (`head` null: its first) with its signed head.
 * @throws EntryTooLarge when its line is longer than any reader takes.
 */
export async function writeEntry(writer: Writer, place: EntryPlace): Promise<WrittenEntry> {
  const { assignment, panel, journal, head, act } = place;
  const seen = newlySeen(place);
  const { at, mono } = writer.clock.now();
  const seq = head === null ? 0 : head.seq + 1;
  const prev = head?.hash ?? null;
  const entry: Entry = { v: 1, journal, seq, prev, seen, at, mono, type: act.type, body: act.body };
  const line = canonicalText(entry);
  const size = utf8(line).length;
  if (size > MAX_ENTRY_BYTES) throw new EntryTooLarge(size);
  const hash = await hashLine(line);
  const encodedLine = writer.codec.encodeText(line, lineContext(hash));
  // Waited for below; a head that cannot be signed is told first.
  encodedLine.catch(() => undefined);
  const signed = await signHead(writer.signer, { v: 1, journal, seq, hash, at });
  const jws = await writer.codec.encodeText(signed, headContext(journal, seq));
  const bytes = (head?.unmarkedBytes ?? 0) + size;
  const marks = (seq + 1) % HEAD_INTERVAL === 0 || bytes >= MARK_BYTES;
  return {
    entry,
    hash,
    follows: prev,
    entryRow: {
      ...{ hash, journal, seq, assignment, ownPlace: `${journal}/${seq}` },
      line: await encodedLine,
    },
    headRow: {
      ...{ journal, assignment, ...(panel === null ? {} : { panel }), seq, hash },
      ...{ device: writer.signer.kid, jws },
      signing: writer.signing,
      ...{ own: true, active: true, reopen: null, forked: head?.forked ?? false },
      told: { ...head?.told, ...seen },
      unmarkedBytes: marks ? 0 : bytes,
    },
    markRow: marks ? { journal, seq, hash, jws } : null,
  };
}
