import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DESK_FILE_TABLES, deskFiles, isDeskFile } from '../../src/server/services/desk-files';
import { fillBureauSide } from '../support/desk-fills';
import { type DeskScene, openDeskScene } from '../support/desk-scene';
import { runSql, sharedPostgres } from '../support/postgres';

const postgres = sharedPostgres();
let scene: DeskScene;
beforeAll(async () => {
  scene = await openDeskScene(postgres);
});
afterAll(() => scene.close());

/** Tables with a digest of bytes that phones brought, or that is no name of bytes in the store. */
const NO_DESK_FILES: Readonly<Record<string, string>> = {
  evidence_names: 'what entries name',
  evidence_held: 'evidence of phones',
  evidence_keys: 'keys of what others name',
  evidence_shredded: 'what is no more',
  package_file_names: 'which package names a file of package_files',
  comment_submissions: 'digest of the submission beside it',
  photo_prints: 'evidence of phones',
};

it('[OP25] every table that names bytes is known', async () => {
  const { rows } = await runSql(
    scene.server.databaseUrl ?? '',
    `select distinct table_name as name from information_schema.columns
     where table_schema = 'public' and column_name = 'sha256'`,
  );
  const known = [...DESK_FILE_TABLES, ...Object.keys(NO_DESK_FILES)];
  expect(rows.map(({ name }) => name).filter((name) => !known.includes(name))).toEqual([]);
  expect(known.filter((name) => !rows.some((row) => row.name === name))).toEqual([]);
});

it('[OP25] a pledge and a paper of an issue are files of the desk, and evidence is none', async () => {
  const { server, photos } = scene;
  await fillBureauSide(scene);
  const [pledge, other] = photos.map((bytes) => createHash('sha256').update(bytes).digest('hex'));
  expect(await deskFiles(server.deps.db)).toEqual([pledge]);
  expect(await isDeskFile(server.deps.db, pledge ?? '')).toBe(true);
  expect(await isDeskFile(server.deps.db, other ?? '')).toBe(false);
});
