import { createHash } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import { fileURLToPath } from 'node:url';
import { ARRIVAL_STATES } from '../../src/contract/desk';
import { linkResponse } from '../../src/contract/surveys';
import type { AssignmentPackage } from '../../src/domain/assignment/assignment-package';
import { ROLES } from '../../src/domain/assignment/role';
import { projectExpenditure2020 } from '../../src/domain/catalogue/project-expenditure-2020';
import { ISSUE_STATES } from '../../src/domain/statement/yearly-fact';
import { madeQuestionnaire } from '../domain/survey/made-questionnaire';
import { askingPackage, inHours } from '../server/survey/survey-scene';
import { BlindPanel } from './blind-panel';
import { fillBureauSide } from './desk-fills';
import { type DeskScene, openDeskScene } from './desk-scene';
import { type Fills, type GetRoute, getRoutes } from './get-routes';
import { madeCommentLink } from './made-comment-link';
import { panelPackage, personOf } from './panel-maker';
import type { Secret } from './panel-secrets';
import { runSql, type TestPostgres } from './postgres';
import { askAll, deskReaders, type Heard, phoneReader, type RouteReader } from './route-readers';
import { TestPhone, type TestServer } from './server';
import { testId } from './test-device';

/** Sealed ballots at a server that has everything else too, and whoever may come and ask. */
export interface LeakScene {
  readonly desk: DeskScene;
  readonly panel: BlindPanel;
  readonly secrets: readonly Secret[];
  readonly routes: readonly GetRoute[];
  readonly readers: readonly RouteReader[];
  /** Streams of events that everybody heard since before anything was sealed. */
  readonly streams: readonly Heard[];
  /** Every line that the server has logged. */
  readonly logged: readonly string[];
  /** Ends these streams. */
  readonly listening: AbortSignal;
  close(): Promise<void>;
}

/** A team with somebody of every role, and a panel. */
function everyRolePackage(): AssignmentPackage {
  const pkg = askingPackage(panelPackage());
  const missing = ROLES.filter((role) => pkg.team.every((member) => member.role !== role));
  const more = missing.map((role) => ({ person: testId(), name: role, role }));
  return { ...pkg, assignment: testId(), nonce: testId(), team: [...pkg.team, ...more] };
}

const reviewerOf = ({ team }: AssignmentPackage): string =>
  team.find(({ role }) => role === 'agencyReviewer')?.person ?? '';

/** Nobody, a phone of every role that has no part in the session, and an account of every desk role. */
async function outsiders(server: TestServer): Promise<readonly RouteReader[]> {
  const readers: RouteReader[] = [{ name: 'nobody', headers: {} }];
  for (const role of ROLES) {
    // The first expert and chair of the team sit in the session; there is one scrutineer.
    const person = { expert: personOf('e5'), panelChair: personOf('other') }[role as string];
    const link = await server.invite(person === undefined ? { role } : { person });
    const phone = await TestPhone.enrol(link, server.assignment);
    readers.push(phoneReader(`another phone of ${role}`, phone.token));
  }
  return [...readers, ...(await deskReaders(server))];
}

const insiders = (panel: BlindPanel): readonly RouteReader[] =>
  panel.everybody.map((label) => phoneReader(label, panel.phone(label).session.token));

/** The third expert opens a ballot too soon: once while the server is out of order, and once more. */
async function openTooSoon(server: TestServer, panel: BlindPanel): Promise<void> {
  await panel.reveal('e3');
  const url = server.databaseUrl ?? '';
  await runSql(url, 'alter table segments rename to segments_away');
  await panel.trySync('e3');
  await runSql(url, 'alter table segments_away rename to segments');
  await panel.sync('e3', ...panel.everybody);
}

async function playUntilSealed(server: TestServer, listening: AbortSignal) {
  const panel = new BlindPanel(server);
  await panel.begin();
  await panel.enrol('e4');
  await panel.enrol('reviewer', reviewerOf(server.package));
  await panel.sync(...panel.everybody);
  const readers = [...(await outsiders(server)), ...insiders(panel)];
  const routes = await getRoutes(server);
  const whole = routes.filter(
    (each) => each.inPath.length + each.required.length + each.optional.length === 0,
  );
  const heard = await askAll(server, readers, whole, {}, listening);
  await panel.seal();
  await openTooSoon(server, panel);
  const secrets = await panel.secrets();
  return { panel, secrets, routes, readers, streams: heard.filter(({ isStream }) => isStream) };
}

/** A signed report, and a session of three experts who have sealed, in one assignment. */
export async function openLeakScene(postgres: TestPostgres): Promise<LeakScene> {
  const ended = new AbortController();
  setMaxListeners(0, ended.signal);
  const logged: string[] = [];
  const played: Awaited<ReturnType<typeof playUntilSealed>>[] = [];
  const desk = await openDeskScene(postgres, {
    package: everyRolePackage(),
    // Before it is built it is a page like any other.
    verifierPage: fileURLToPath(new URL('../../src/verifier/verify.html', import.meta.url)),
    logTo: { write: (line) => logged.push(line) },
    beforeSending: async ({ server }) => {
      played.push(await playUntilSealed(server, ended.signal));
    },
  });
  const [made] = played;
  if (made === undefined) throw new Error('nothing was played');
  const close = async (): Promise<void> => {
    ended.abort();
    await desk.close();
  };
  return { ...made, desk, logged, listening: ended.signal, close };
}

/** Makes a framework at the desk, a link that takes answers, and one that is closed. */
async function fillDesk({ server, lead, desk }: DeskScene) {
  const content = projectExpenditure2020;
  await desk.send('POST', `/frameworks/${content.id}/revisions`, { replaces: null, content });
  const surveys = `/api/assignments/${server.assignment}/surveys`;
  const asked = { questionnaire: madeQuestionnaire().id, closesAt: inHours(Date.now(), 1) };
  const make = async () => {
    const body = JSON.stringify(asked);
    const headers = { 'content-type': 'application/json' };
    return linkResponse.parse(
      await (await lead.fetch(surveys, { method: 'POST', body, headers })).json(),
    );
  };
  const [open, { link }] = [await make(), await make()];
  await lead.fetch(`${surveys}/${link}/closing`, { method: 'POST' });
  const token = open.address.split('/q/')[1] ?? '';
  const comments = await madeCommentLink(server);
  return {
    ...{ framework: [content.id], revision: ['1'] },
    ...{ link: [link, comments.link], token: [token, comments.token] },
  };
}

/** Everything in a scene that a route can be asked for, by the name of the parameter. */
export async function everythingThere({ desk, panel }: LeakScene): Promise<Fills> {
  const { server, report, photos } = desk;
  const made = { ...(await fillDesk(desk)), ...(await fillBureauSide(desk)) };
  const ballots = (await panel.stateOn('chair')).rounds[0]?.ballots ?? [];
  const size = String((await server.deps.log.head()).size);
  return {
    ...made,
    id: [server.assignment, panel.session, ...ballots.map(({ journal }) => journal)],
    sha256: [
      ...photos.map((bytes) => createHash('sha256').update(bytes).digest('hex')),
      ...ballots.flatMap(({ hash, votes }) => [hash, ...votes.map(({ digest }) => digest)]),
    ],
    manifest: [report],
    '*': [`0/000.p/${size}`, `entries/000.p/${size}`],
    ...{ old: ['1'], new: [size] },
    // The first pages of the desk's lists, of whatever state.
    ...{ q: [''], state: [...ARRIVAL_STATES, ...ISSUE_STATES] },
  };
}
