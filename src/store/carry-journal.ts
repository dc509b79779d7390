import { isSamePlace } from '../domain/journal/panel-place';
import type { TakanDatabase } from './database';
import { encryptedRow } from './encrypt-older';
import { type EntryRow, type HeadMarkRow, type HeadRow, placeOf } from './rows';
import type { Store } from './store';

async function entriesOf(db: TakanDatabase, journal: string): Promise<readonly EntryRow[]> {
  const [first, last] = [
    [journal, 0],
    [journal, Number.MAX_SAFE_INTEGER],
  ];
  return db.entries.where('[journal+seq]').between(first, last, true, true).toArray();
}

/** Of two journals that are appended to, the one that the new database knows goes on. */
async function headThere(to: Store, head: HeadRow): Promise<HeadRow> {
  const others = await to.db.heads.where('assignment').equals(head.assignment).toArray();
  const taken = others.some(
    (each) =>
      each.active && each.journal !== head.journal && isSamePlace(placeOf(each), placeOf(head)),
  );
  return taken ? { ...head, active: false } : head;
}

/**
 * Carries entries over that were written into a journal of the old database after it was copied,
 * with its head: all or none. While no tab writes: see `holdWriters`.
 */
export async function carryJournal(from: TakanDatabase, to: Store, head: HeadRow): Promise<void> {
  const { journal } = head;
  const rows = await entriesOf(from, journal);
  const here = await to.db.entries.bulkGet(rows.map(({ hash }) => hash));
  const lacking = rows.filter((_, i) => here[i] === undefined);
  const known = await to.db.heads.get(journal);
  if (lacking.length === 0 && known !== undefined) return;
  const follows = known === undefined || rows.some(({ hash }) => hash === known.hash);
  // A fork of the own journal: what lies in the old database stays there, whole.
  if (!follows && lacking.some(({ ownPlace }) => ownPlace !== undefined)) return;
  const lines = await Promise.all(lacking.map((row) => encryptedRow(to, 'entries', row)));
  const marks = (await from.headMarks.toArray()).filter((mark) => mark.journal === journal);
  const sealed = await Promise.all(marks.map((mark) => encryptedRow(to, 'headMarks', mark)));
  const top = follows ? await encryptedRow(to, 'heads', await headThere(to, head)) : null;
  const { entries, heads, headMarks } = to.db;
  await to.db.transaction('rw', entries, heads, headMarks, async () => {
    await entries.bulkAdd(lines as unknown as EntryRow[]);
    if (top !== null) await heads.put(top as unknown as HeadRow);
    // A branch of another's journal: no head says of it.
    else await heads.update(journal, { forked: true });
    await headMarks.bulkPut(sealed as unknown as HeadMarkRow[]);
  });
}
