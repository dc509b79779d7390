import { expect, it } from 'vitest';
import { droppedForRoom } from '../../../src/features/evidence/dropped-for-room';
import { addFilePart, heldFiles } from '../../../src/store/package-files';
import { heldMaps, shedCaches } from '../../../src/store/shed-caches';
import { sha256Of } from '../../support/made-ids';
import { withMap } from '../../support/map-files';
import { makeStorePhone } from '../../support/store-phone';

const MAP = { sha256: sha256Of('outline'), size: 10, name: 'outline.geojson' };

it('[MD23] tells of maps and pack that went, and of neither once it is here again', async () => {
  const { writer, pkg: bare } = await makeStorePhone();
  const pkg = withMap(bare, { outlines: [{ file: MAP, name: '边界' }] });
  const told = (isPackWhole: boolean, of = pkg) =>
    droppedForRoom(writer, { pkg: of }, async () => isPackWhole);
  const bring = () => addFilePart(writer.db, MAP, 0, new Blob([new Uint8Array(MAP.size)]));
  await bring();
  expect(await told(false)).toEqual([]);
  await shedCaches(writer, async () => false, [
    ...heldMaps(writer, await heldFiles(writer.db)),
    { what: 'offlinePack', subject: 'b1', drop: async () => true },
  ]);
  expect(await told(false)).toEqual(['mapFile', 'offlinePack']);
  expect(await told(false, bare)).toEqual(['offlinePack']);
  expect(await told(true)).toEqual(['mapFile']);
  await bring();
  await writer.db.packageFiles.update(MAP.sha256, { verified: true });
  expect(await told(true)).toEqual([]);
});
