import { newRandomId } from '../../src/platform/random';
import { appendAct } from '../../src/store/append';
import { checkCanary } from '../../src/store/canary';
import { putDraft } from '../../src/store/drafts';
import { addFilePart, verifyFile } from '../../src/store/package-files';
import { addMaterialPart, verifyMaterial } from '../../src/store/panel/material-files';
import { quarantineOf } from '../../src/store/quarantine';
import { readJournals } from '../../src/store/read-journals';
import { queueAgain } from '../../src/store/release-aside';
import { addSoundPart, type SoundAbout } from '../../src/store/sound-parts';
import { saveUpload } from '../../src/store/uploads';
import { syncAssignment } from '../../src/sync/engine';
import { sha256Hex } from '../../src/trust/digest';
import { type DatabaseDump, dumpDatabase } from './dump-database';
import { madePackage } from './journal-maker';
import { MemoryBureau } from './memory-bureau';
import { judged, photo } from './store-phone';
import { makeSyncPhone } from './sync-phone';

const SOUND_ABOUT: SoundAbout = {
  ...{ place: 'D302', checkpoint: null, site: null, durationMs: 5000 },
  at: '2026-11-22T09:00:00.000+08:00',
};

/**
 * What a phone of this version leaves behind, with every table filled. When a schema version is
 * published, its dump is written to tests/fixtures/store/ once and never again, since old phones
 * hold what it holds.
 */
export async function makeStoreFixture(): Promise<DatabaseDump> {
  const { assignment } = madePackage();
  const bureau = await MemoryBureau.create(assignment);
  const { writer, deps } = await makeSyncPhone(bureau);
  await checkCanary(writer, { read: () => null, write: () => undefined }, newRandomId);
  await appendAct(writer, { assignment, act: judged(5000) });
  const picture = new TextEncoder().encode('picture one');
  await appendAct(writer, photo(assignment, picture));
  await syncAssignment(deps, assignment);
  for (let i = 0; i < 260; i++) await appendAct(writer, { assignment, act: judged(i) });
  const [lines] = await readJournals(writer, assignment);
  bureau.refusals.set(lines?.journal ?? '', 'wrong-key');
  await syncAssignment(deps, assignment);
  const [item] = await quarantineOf(writer, assignment);
  if (item !== undefined) await queueAgain(writer, item);
  await syncAssignment(deps, assignment);
  await putDraft(writer, { assignment, field: 'score:D302', text: '7.5' });
  await saveUpload(writer, 'fingerprint', { key: 'fingerprint', value: { uploadUrl: '/u/1' } });
  const map = new TextEncoder().encode('a base map of nowhere');
  const file = { sha256: await sha256Hex(map), size: map.length };
  await addFilePart(writer.db, file, 0, new Blob([map]));
  await verifyFile(writer.db, file);
  await addSoundPart(
    writer,
    assignment,
    { recording: 'c291bmQtb2YtdGVzdC0wMQ', part: 0 },
    { bytes: new Blob(['a sound'], { type: 'audio/webm' }), about: SOUND_ABOUT },
  );
  const given = new TextEncoder().encode('a material for a panel');
  const material = { sha256: await sha256Hex(given), size: given.length };
  await addMaterialPart(writer, material, 0, new Blob([given]));
  await verifyMaterial(writer, material);
  return dumpDatabase(writer.db);
}
