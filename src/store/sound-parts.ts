import * as z from 'zod/mini';
import { code } from '../domain/kernel/identifier';
import { instant } from '../domain/kernel/instant';
import { nonNegative } from '../domain/kernel/quantity';
import { encodeDeletion } from './deletion-log';
import { soundPartRow } from './sound-part-row';
import type { Store } from './store';
import type { Writer } from './writer';
import { tracked } from './writes-in-flight';

const soundAbout = z.strictObject({
  /** What the sound is recorded for: the place that its intent belongs to. */
  place: z.string(),
  checkpoint: z.nullable(code),
  site: z.nullable(code),
  /** When this piece came, */
  at: instant,
  /** and how long the recording was by then. */
  durationMs: nonNegative,
});

/** What is known of a recording besides its sound. */
export type SoundAbout = z.infer<typeof soundAbout>;

/** A recording whose page was lost before it became evidence. */
export interface LeftSound {
  readonly recording: string;
  readonly about: SoundAbout;
}

/** Held by the tab that records, as long as it lives. */
const recordingLock = (recording: string): string => `takan-sound-${recording}`;

const contextOf = (table: string, { recording, part }: PieceName) => ({
  table,
  key: `${recording}/${part}`,
});

interface PieceName {
  readonly recording: string;
  readonly part: number;
}

const partsOf = ({ db }: Store, recording: string) =>
  db.soundParts
    .where('[recording+part]')
    .between([recording, 0], [recording, Number.MAX_SAFE_INTEGER], true, true);

/**
 * Puts the next piece of a recording on the disk, encrypted like everything.
 * @throws DexieError `QuotaExceededError` when the phone is full: the pieces before stay.
 */
export function addSoundPart(
  store: Store,
  assignment: string,
  name: PieceName,
  piece: { readonly bytes: Blob; readonly about: SoundAbout },
): Promise<void> {
  const { codec, db } = store;
  const add = async () => {
    const [about, bytes] = await Promise.all([
      codec.encodeText(JSON.stringify(piece.about), contextOf('soundParts.about', name)),
      codec.encodeBytes(piece.bytes, contextOf('soundParts', name)),
    ]);
    await db.soundParts.put({ ...name, assignment, about, bytes });
  };
  return tracked(db, add());
}

/** Says that this tab records until `ended`: its pieces are then not those of a lost page. */
export function holdRecording(
  { locks }: Pick<Writer, 'locks'>,
  recording: string,
  ended: Promise<unknown>,
): void {
  void locks.exclusive(recordingLock(recording), async () => {
    await ended;
  });
}

/** The recordings of an assignment that a lost page has left, those of another open tab not among them. */
export async function leftSounds(
  store: Pick<Writer, 'db' | 'codec' | 'locks'>,
  assignment: string,
): Promise<readonly LeftSound[]> {
  const keys = await store.db.soundParts.where('assignment').equals(assignment).primaryKeys();
  const last = new Map<string, number>();
  for (const [recording, part] of keys)
    last.set(recording, Math.max(part, last.get(recording) ?? 0));
  const left: LeftSound[] = [];
  for (const [recording, part] of last) {
    const isFree = await store.locks.ifFree(recordingLock(recording), async () => undefined);
    const row = isFree === null ? undefined : await store.db.soundParts.get([recording, part]);
    if (row === undefined) continue;
    const about = soundPartRow.parse(row).about;
    const text = await store.codec.decodeText(about, contextOf('soundParts.about', row));
    left.push({ recording, about: soundAbout.parse(JSON.parse(text)) });
  }
  return left;
}

/** The sound of the pieces that are here, up to the first that is missing. */
export async function soundOf(store: Store, recording: string): Promise<Blob> {
  const pieces: Blob[] = [];
  for (const row of await partsOf(store, recording).toArray()) {
    const { part, bytes } = soundPartRow.parse(row);
    if (part !== pieces.length) break;
    pieces.push(await store.codec.decodeBytes(bytes, contextOf('soundParts', row)));
  }
  return new Blob(pieces, { type: pieces[0]?.type ?? '' });
}

/** Takes the pieces off: the recording is evidence, or nobody wants it, which the log then says. */
export async function dropSoundParts(
  writer: Writer,
  recording: string,
  isKept: boolean,
): Promise<void> {
  const { db } = writer;
  const row = await encodeDeletion(writer, {
    at: writer.clock.now().at,
    what: 'recording',
    subject: recording,
    reason: isKept ? 'finished' : 'dropped-by-person',
  });
  const drop = db.transaction('rw', db.soundParts, db.deletions, async () => {
    const gone = await partsOf(writer, recording).delete();
    if (gone > 0) await db.deletions.add(row);
  });
  await tracked(db, drop);
}
