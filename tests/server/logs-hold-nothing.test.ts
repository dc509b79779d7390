import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { deskSession } from '../../src/contract/desk';
import { recoveryCodesResponse, secondFactorResponse } from '../../src/contract/desk-accounts';
import { linkResponse } from '../../src/contract/surveys';
import { assignmentPackage } from '../../src/domain/assignment/assignment-package';
import { fieldPlanOf } from '../../src/domain/fieldwork/field-plan';
import { stepAt, totpOf } from '../../src/server/services/accounts/totp';
import { parseEnrolLink } from '../../src/trust/invitation';
import { readCompact } from '../../src/trust/jws';
import { bytesOfBase32 } from '../support/base32';
import { DeskClient } from '../support/desk-client';
import { openFolder, seedPostgres } from '../support/postgres';
import { TestPhone } from '../support/server';
import { buildServeProgram, runServe, type ServeProcess } from '../support/server-process';
import { sha256Text } from '../support/test-device';
import { postJson } from '../support/test-phone';
import { inHours, sendForm, submissionIn } from './survey/survey-scene';

const PERSONAL = {
  ...{ clerk: '钱多多绩效股', met: '赵铁柱', number: '13912345678', said: '村里的账不对' },
  ...{ respondent: '孙二娘', reason: '路灯从来不亮' },
};
const PASSWORD = '口令 correct horse 2026';
const WRONG = '错的口令 wrong battery 2026';

let program: Awaited<ReturnType<typeof buildServeProgram>>;
let server: ServeProcess;
let dataDir = '';
let greeted = '';
let origin = '';
/** Everything that went through and that no log may hold, by what it is. */
const secrets = new Map<string, string>(Object.entries(PERSONAL));

beforeAll(async () => {
  program = await buildServeProgram();
  dataDir = openFolder('takan-logs-');
  await seedPostgres(dataDir);
  server = runServe(program.path, { PORT: '0', TAKAN_DATA: dataDir, NODE_ENV: 'production' });
  greeted = await server.listening();
  origin = /field app\s+(\S+?)\/\n/.exec(greeted)?.[1] ?? '';
});
afterAll(async () => {
  server.child.kill('SIGTERM');
  await server.exited;
  rmSync(dataDir, { recursive: true, force: true });
  program.remove();
});

const JSON_TYPE = { 'content-type': 'application/json' };

/** A phone of the demonstration, and the package that it was given. */
async function enrolled() {
  const link = /^ {2}(\S+\/enrol#\S+)$/m.exec(greeted)?.[1] ?? '';
  const invited = parseEnrolLink(link);
  const phone = await TestPhone.enrol(link, 'unknown');
  const { assignments } = (await (await phone.fetch('/api/assignments')).json()) as {
    assignments: { assignment: string; package: string }[];
  };
  const [first] = assignments;
  const read = readCompact(first?.package ?? '', 'takan-package+jws');
  const text = read.ok ? read.value.payloadText : '';
  Object.assign(phone, { assignment: first?.assignment });
  phone.open(sha256Text(text));
  secrets.set('code of the invitation', invited.ok ? invited.value.code : '');
  secrets.set('token of the phone', phone.token);
  return { phone, pkg: assignmentPackage.parse(JSON.parse(text)) };
}

/** Work with somebody's name, number and words in it, and evidence that cannot be taken. */
async function exchange(phone: TestPhone): Promise<void> {
  const { met, number, said } = PERSONAL;
  const bytes = Buffer.from(`${met} ${number}`);
  phone.capture(bytes);
  phone.write('section.written', { section: 'problems', text: `${met}（${number}）：${said}` });
  await phone.synced();
  expect((await phone.put(bytes)).status).toBe(200);
  expect((await phone.put(Buffer.from(`${said}${number}`))).ok).toBe(false);
  const broken = await phone.fetch(`/api/assignments/${phone.assignment}/sync`, {
    ...{ method: 'POST', headers: JSON_TYPE, body: `{"segments":["${met}${number}` },
  });
  expect(broken.status).toBe(400);
}

/** A questionnaire by link: with what names somebody where nothing may, and as it should be. */
async function answered(phone: TestPhone, questionnaire: string): Promise<void> {
  const made = await phone.fetch(`/api/assignments/${phone.assignment}/surveys`, {
    ...{ method: 'POST', headers: JSON_TYPE },
    body: JSON.stringify({ questionnaire, closesAt: inHours(Date.now(), 5) }),
  });
  const { address } = linkResponse.parse(await made.json());
  secrets.set('token of the survey', address.split('/').at(-1) ?? '');
  const submission = submissionIn(await (await fetch(address)).text());
  const { respondent, reason, number } = PERSONAL;
  const sent = await sendForm(address, [
    ['submission', submission],
    ['a.name', respondent],
    ['a.why', `${reason} ${number}`],
  ]);
  expect(sent.status).toBe(422);
}

/** The desk: set-up that fails in the database first, second factor, signing in by it. */
async function atTheDesk(): Promise<void> {
  const token = /\/desk#setup=([\w-]{43})\n/.exec(greeted)?.[1] ?? '';
  const desk = new DeskClient(origin);
  const taken = await withDatabase((db) =>
    db.query(
      `insert into desk_users (bureau, name, person, role, password, created_at)
       values ('local', $1, 'AAAAAAAAAAAAAAAAAAAAAA', 'supervisor', '-', now())`,
      [PERSONAL.clerk],
    ),
  );
  expect(taken.rowCount).toBe(1);
  const asked = { token, name: PERSONAL.clerk, password: PASSWORD };
  expect((await desk.send('POST', '/setup', asked)).status).toBe(500);
  await withDatabase((db) => db.query('delete from desk_users'));
  const opened = await desk.send('POST', '/setup', asked);
  desk.cookie = (opened.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  desk.session = deskSession.parse(await opened.json());
  const begun = await desk.send('POST', '/second-factor', { password: PASSWORD });
  const { secret } = secondFactorResponse.parse(await begun.json());
  const code = () => totpOf(bytesOfBase32(secret), stepAt(Date.now()));
  const confirmed = await desk.send('POST', '/second-factor/confirmation', { code: code() });
  const { codes } = recoveryCodesResponse.parse(await confirmed.json());
  const knock = (body: object) => postJson(`${origin}/api/desk/session`, body);
  const { clerk: name } = PERSONAL;
  expect((await knock({ name, password: WRONG })).status).toBe(401);
  expect((await knock({ name, password: PASSWORD, code: '000000' })).ok).toBe(false);
  const [recovery = ''] = codes;
  const back = await knock({ name, password: PASSWORD, code: recovery });
  expect(back.status).toBe(200);
  for (const [what, value] of Object.entries({
    ...{ token, password: PASSWORD, wrong: WRONG, secret, recovery, csrf: desk.session.csrf },
    ...{ cookie: desk.cookie.split('=')[1] ?? '' },
    again: (back.headers.get('set-cookie') ?? '').split(/[=;]/)[1] ?? '',
  })) {
    secrets.set(`${what} of the desk`, value);
  }
}

/** The server's own database, past the server. */
async function withDatabase<T>(act: (db: pg.Client) => Promise<T>): Promise<T> {
  const password = readFileSync(join(dataDir, 'keys/postgres-password'), 'utf8');
  const port = readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[3] ?? '';
  const db = new pg.Client({
    connectionString: `postgres://takan:${password}@127.0.0.1:${port}/takan`,
  });
  await db.connect();
  try {
    return await act(db);
  } finally {
    await db.end();
  }
}

function rememberKeys(): void {
  for (const file of readdirSync(join(dataDir, 'keys'))) {
    const text = readFileSync(join(dataDir, 'keys', file), 'latin1');
    const lines = text.split('\n').filter((line) => line.length >= 24 && !line.startsWith('---'));
    for (const [i, line] of lines.entries()) secrets.set(`line ${i} of ${file}`, line.trim());
  }
}

test('[SE9] after a day of work neither the server nor its database has written down a secret or a person', async () => {
  const { phone, pkg } = await enrolled();
  await exchange(phone);
  await answered(phone, fieldPlanOf(pkg).questionnaires[0]?.id ?? '');
  await atTheDesk();
  rememberKeys();
  server.child.kill('SIGTERM');
  await server.exited;
  const logs = {
    server: server.output().slice(greeted.length),
    database: readFileSync(join(dataDir, 'postgres.log'), 'utf8'),
  };
  // Both wrote of the failure: what they left out, they had in hand.
  expect(logs.server).toContain('"constraint":"desk_users_pkey"');
  expect(logs.database).toContain('duplicate key value violates unique constraint');
  expect(secrets.size).toBeGreaterThan(18);
  for (const [what, secret] of secrets) {
    expect(secret.length, what).toBeGreaterThan(2);
    for (const [log, text] of Object.entries(logs)) {
      for (const written of [secret, encodeURIComponent(secret)]) {
        expect(text.includes(written), `${what} in the log of the ${log}`).toBe(false);
      }
    }
  }
});
