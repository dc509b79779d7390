import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unpackBundle } from '../../src/documents/bundle-archive';
import { draftsOf } from '../../src/store/drafts';
import { dumpDatabase } from '../support/dump-database';
import { everythingThere, type LeakScene, openLeakScene } from '../support/leak-scene';
import { personOf } from '../support/panel-maker';
import { secretFinder } from '../support/panel-secrets';
import { runSql, sharedPostgres } from '../support/postgres';
import { askAll, exchangeAs, type Heard } from '../support/route-readers';
import { wholeDatabase } from '../support/whole-database';

const postgres = sharedPostgres();
let scene: LeakScene;
/** What of the ballots a text shows. */
let shown: (text: string) => readonly string[];
/** A digest of e1's sealed ballot, which anybody in the session may see: searches that find it look right. */
let digest = 'none';

beforeAll(async () => {
  scene = await openLeakScene(postgres);
  shown = secretFinder(scene.secrets);
  const { rounds } = await scene.panel.stateOn('chair');
  const ballot = rounds[0]?.ballots.find(({ person }) => person === personOf('e1'));
  digest = ballot?.votes[0]?.digest ?? 'none';
});
afterAll(() => scene.close());

// What the server counts and measures of itself, by name, and how long that is in all: any of these
// may be the digits of a score by chance. Names and labels are looked at, and values of other names.
const OWN_FIGURES = [
  ...['database_up', 'log_leaves', 'log_batches_at_once_total', 'log_batches_stepwise_total'],
  ...['log_statements_failed_total', 'listeners', 'resident_bytes', 'cpu_seconds_total'],
  'request_seconds_(?:bucket|sum|count)',
];
const MEASURED = new RegExp(
  `^(takan_(?:${OWN_FIGURES.join('|')})(?:\\{.*\\})?) [\\d.e+-]+$|(?<="content-length",)"\\d+"`,
  'gm',
);

const leaksIn = (all: readonly Heard[]) =>
  all.flatMap(({ reader, route, text }) =>
    shown(route === '/metrics' ? text().replaceAll(MEASURED, '$1') : text()).map(
      (what) => `${reader} reads the ${what} in ${route}`,
    ),
  );

const readersOf = (all: readonly Heard[], text: string): readonly string[] =>
  [...new Set(all.filter((each) => each.text().includes(text)).map(({ reader }) => reader))].sort();

/** All that the lead's phone was ever given to keep, in clear. */
const dumpOfLead = async (panel: LeakScene['panel']): Promise<string> => {
  await panel.sync('lead');
  return panel.phone('lead').notes.join('\n');
};

const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => join(each.parentPath, each.name));

describe('before the close of a round', () => {
  it('[PN100] no route shows anybody a score, a reason or what opens a ballot', async () => {
    const { desk, readers, routes, listening } = scene;
    const fills = await everythingThere(scene);
    const answers = await askAll(desk.server, readers, routes, fills, listening);
    const answered = new Set(answers.filter(({ ok }) => ok).map(({ route }) => route));
    const unanswered = routes.map(({ route }) => route).filter((route) => !answered.has(route));
    // The package of the scene names no file.
    expect(unanswered).toEqual(['/api/assignments/:id/files/:sha256']);
    expect(leaksIn(answers)).toEqual([]);
  });

  it('[PN100] whichever way it is written there, it would be found', () => {
    for (const secret of scene.secrets) {
      const { of, what, text } = secret;
      const said = what === 'score' ? `{"scoreMilli":${text},"v":1}` : JSON.stringify({ text });
      const bytes = ['', '.', '..'].map((before) => Buffer.from(`${before}${said}`));
      const written = [
        ...[said, JSON.stringify({ lines: [said] }), Buffer.from(said).toString('hex')],
        ...bytes.flatMap((each) => [each.toString('base64'), each.toString('base64url')]),
        ...bytes.map((each) => Buffer.from(each.toString('base64url')).toString('base64url')),
      ];
      for (const each of written) {
        expect([each, shown(`x ${each} x`)]).toEqual([each, [`${what} of ${of}`]]);
      }
    }
    expect(shown('{"score":"1.357"}')).toEqual(['score of e1']);
    expect(shown('{"score":"11.357","at":"13570","digest":"a1357b"}')).toEqual([]);
  });

  it('[PN101] no exchange and no event brings it to anybody', async () => {
    const { desk, readers, streams } = scene;
    const exchanges = await Promise.all(readers.map((each) => exchangeAs(desk.server, each)));
    const sitIn = ['another phone of scrutineer', 'chair', 'e1', 'e2', 'e3', 'scrutineer'];
    expect(readersOf(exchanges, digest)).toEqual(sitIn);
    expect(leaksIn([...exchanges, ...streams])).toEqual([]);
  });

  it('[PN102] no table of the database holds it, and no file of the server', async () => {
    const { server } = scene.desk;
    const tables = await wholeDatabase(server.databaseUrl ?? '');
    const holding = [...tables].filter(([, text]) => text.includes(digest));
    const names = holding.map(([name]) => name).sort();
    expect(names).toEqual(['public.entries', 'public.noted_entries', 'public.segments']);
    for (const [name, text] of tables) expect(shown(text), name).toEqual([]);
    const files = filesBelow(server.dataDir);
    expect(files.filter((path) => path.includes('/evidence/')).length).toBeGreaterThan(0);
    for (const path of files) expect(shown(readFileSync(path, 'utf8')), path).toEqual([]);
  });

  it('[PN102] nor do the files of the database, where what was refused could have been left', async () => {
    const url = scene.desk.server.databaseUrl ?? '';
    await runSql(url, 'checkpoint');
    const { rows } = await runSql(url, 'show data_directory');
    const files = filesBelow(String(rows[0].data_directory)).map((path) => readFileSync(path));
    expect(files.filter((bytes) => bytes.includes(digest)).length).toBeGreaterThan(0);
    // Scores are too short to be looked for among so many bytes.
    const long = scene.secrets.filter(({ what }) => what !== 'score');
    const found = long.filter(({ text }) => files.some((bytes) => bytes.includes(text)));
    expect(found).toEqual([]);
  });

  it('[PN103] no line of the log says it, not even where taking it in failed', () => {
    expect(scene.logged.length).toBeGreaterThan(0);
    expect(scene.logged.join('\n')).toContain('42P01');
    expect(scene.logged.flatMap(shown)).toEqual([]);
  });

  it('[PN104] a report that is downloaded meanwhile holds nothing of it', async () => {
    const unpacked = unpackBundle(await scene.desk.downloadBundle());
    if (!unpacked.ok) throw new Error(JSON.stringify(unpacked.error));
    const texts = [...unpacked.value].map(
      ([path, bytes]) => `${path}\n${Buffer.from(bytes).toString('utf8')}`,
    );
    expect(texts.some((text) => text.includes('"score.judged"'))).toBe(true);
    expect(texts.flatMap(shown)).toEqual([]);
    expect(texts.join('\n')).not.toContain(digest);
  });

  it('[PN105] no store of another phone was ever given it to keep', () => {
    const { panel, secrets } = scene;
    for (const label of panel.everybody) {
      const kept = panel.phone(label).notes.join('\n');
      const others = secretFinder(secrets.filter(({ of }) => of !== label));
      expect([label, others(kept)]).toEqual([label, []]);
      const own = secrets.filter(({ of }) => of === label);
      const seen = own.filter((each) => secretFinder([each])(kept).length > 0);
      // What an author's phone does keep shows that the search finds it.
      const typed = own.filter(({ what }) => ['seed', 'score', 'reason'].includes(what));
      expect(seen).toEqual(expect.arrayContaining(typed));
    }
  });

  it('[PN106] on the disk of its author’s phone, too, it lies encrypted', async () => {
    for (const label of scene.panel.everybody) {
      const { rows } = await dumpDatabase(scene.panel.phone(label).writer.db);
      expect([label, shown(JSON.stringify(rows))]).toEqual([label, []]);
    }
    const { writer } = scene.panel.phone('e3');
    const typed = await draftsOf(writer, scene.desk.server.assignment);
    expect(shown(JSON.stringify(typed))).toEqual(
      scene.secrets.flatMap(({ of, what }) =>
        of === 'e3' && ['score', 'reason', 'seed'].includes(what) ? [`${what} of ${of}`] : [],
      ),
    );
  });

  it('[PN133] a material opens itself to those who sit in the session, and nothing else to anybody', async () => {
    const { panel, readers, desk, listening } = scene;
    const { server, photos } = desk;
    const read = '/api/assignments/:id/evidence/:sha256';
    const digests = photos.map((bytes) => createHash('sha256').update(bytes).digest('hex'));
    const route = { route: read, inPath: ['id', 'sha256'], required: [], optional: [] };
    /** Who is answered with the bytes, for each picture. */
    const readersOfAll = async () => {
      const seen: string[][] = [];
      for (const sha256 of digests) {
        const fills = { id: [server.assignment], sha256: [sha256] };
        const heard = await askAll(server, readers, [route], fills, listening);
        seen.push(heard.flatMap(({ ok, reader }) => (ok ? [reader] : [])).sort());
      }
      return seen;
    };
    const before = await readersOfAll();
    const team = ['agencyReviewer', 'evaluator', 'leadEvaluator'].map(
      (role) => `another phone of ${role}`,
    );
    const [base = []] = before;
    expect(base).toEqual(expect.arrayContaining([...team, 'reviewer']));
    for (const each of before) expect(each).toEqual(base);
    for (const label of ['chair', 'scrutineer', 'e1', 'e4']) expect(base).not.toContain(label);
    await panel.enrol('lead');
    await panel.sync('lead');
    const [sha256 = ''] = digests;
    const body = { sha256, size: photos[0]?.length ?? 0, title: '示例照片' };
    await panel.act('lead', {
      type: 'material.given',
      body: { ...body, mediaType: 'image/jpeg' },
    });
    await panel.sync('lead');
    const [given, ...others] = await readersOfAll();
    expect(given).toEqual([...base, 'chair', 'e1', 'e2', 'e3'].sort());
    expect(others).toEqual(before.slice(1));
    const exchanges = await Promise.all(readers.map((each) => exchangeAs(server, each)));
    expect(readersOf(exchanges, 'material.given')).toEqual(
      [
        ...team,
        'another phone of scrutineer',
        'chair',
        'e1',
        'e2',
        'e3',
        'reviewer',
        'scrutineer',
      ].sort(),
    );
    expect(leaksIn(exchanges)).toEqual([]);
    expect(await dumpOfLead(panel)).not.toContain(digest);
  });
});
