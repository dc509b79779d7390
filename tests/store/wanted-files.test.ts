import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { readAssignments, saveAssignment } from '../../src/store/assignments';
import { addFilePart, verifyFile } from '../../src/store/package-files';
import { plannedFiles } from '../../src/store/wanted-files';
import { withOutlines } from '../support/map-files';
import { makeStorePhone } from '../support/store-phone';

const BYTES = new TextEncoder().encode('outline');
const sha256 = createHash('sha256').update(BYTES).digest('hex');
const here = { sha256, size: BYTES.length, name: '轮廓一' };
const missing = { sha256: 'b'.repeat(64), size: 9, name: '轮廓二' };

it('[PD11] names the files of all assignments once each, and which of them are whole here', async () => {
  const { writer, pkg } = await makeStorePhone();
  const [kept] = await readAssignments(writer);
  if (kept === undefined) throw new Error('the assignment is not there');
  const other = { ...pkg, assignment: writer.newId() };
  await saveAssignment(writer, { ...kept, package: withOutlines(pkg, [here]) });
  await saveAssignment(writer, { ...kept, package: withOutlines(other, [here, missing]) });
  const seen = async () =>
    (await plannedFiles(writer)).map((file) => [file.sha256, file.size, file.here]);
  await addFilePart(writer.db, here, 0, new Blob([BYTES]));
  expect((await seen()).every(([, , whole]) => whole === false)).toBe(true);
  expect(await verifyFile(writer.db, here)).toBe(true);
  expect(new Set(await seen())).toEqual(
    new Set([
      [sha256, BYTES.length, true],
      [missing.sha256, 9, false],
    ]),
  );
});
