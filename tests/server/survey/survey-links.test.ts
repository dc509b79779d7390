import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import {
  linkResponse,
  MAX_LINK_BYTES,
  type SurveyLink,
  surveyBatchResponse,
  surveyLinksResponse,
} from '../../../src/contract/surveys';
import { onlineBatch } from '../../../src/domain/survey/online-batch';
import { publishPackage } from '../../../src/server/services/publish-package';
import { ONLINE_SURVEY_WORDS } from '../../../src/text/online-survey-words';
import { madeQuestionnaire } from '../../domain/survey/made-questionnaire';
import { freshPackage } from '../../support/server';
import { testId } from '../../support/test-device';
import { problemIn, type TestPhone } from '../../support/test-phone';
import { testScene } from '../../support/test-scene';
import { askingPackage, inHours, sendForm, submissionIn } from './survey-scene';

let clock = Date.UTC(2026, 10, 25, 2);
const scene = testScene({ package: askingPackage(freshPackage()), now: () => clock });

const FULL = [
  ['a.used', 'yes'],
  ['a.all', '1'],
  ['a.care', '0'],
  ['a.times', '3'],
  ['a.wish', 'bench'],
  ['a.wish', 'tree'],
] as const;

const surveysOf = ({ assignment }: TestPhone) => `/api/assignments/${assignment}/surveys`;

const ask = (phone: TestPhone, questionnaire: string, closesAt: string) =>
  phone.fetch(surveysOf(phone), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ questionnaire, closesAt }),
  });

async function linkFrom(phone: TestPhone, hours = 2): Promise<SurveyLink> {
  const answer = await ask(phone, 'Q1', inHours(clock, hours));
  expect(answer.status).toBe(200);
  return linkResponse.parse(await answer.json());
}

async function send(address: string, more: readonly (readonly [string, string])[] = FULL) {
  const page = await (await fetch(address)).text();
  return sendForm(address, [['submission', submissionIn(page)], ...more]);
}

const close = (phone: TestPhone, link: string) =>
  phone.fetch(`${surveysOf(phone)}/${link}/closing`, { method: 'POST' });

const batch = (phone: TestPhone, link: string) => phone.fetch(`${surveysOf(phone)}/${link}/batch`);

const kept = async (link: string) =>
  scene.server.deps.db.selectFrom('survey_answers').selectAll().where('link', '=', link).execute();

/** How often somebody is said to have closed a link. */
const closingsOf = async (link: string): Promise<number> => {
  const audit = scene.server.deps.db.selectFrom('audit').selectAll();
  const rows = await audit.where('subject', '=', link).execute();
  return rows.filter(({ action }) => action === 'survey.linkClosed').length;
};

describe('answers by link', () => {
  test('[SU20] the lead makes a link and the team sees it', async () => {
    const [lead, other] = [await scene.phone(), await scene.phone('evaluator')];
    const made = await linkFrom(lead);
    expect(made).toMatchObject({ questionnaire: 'Q1', closedAt: null, answers: 0 });
    expect((await send(made.address)).status).toBe(200);
    const seen = surveyLinksResponse.parse(await (await other.fetch(surveysOf(other))).json());
    expect(seen.links).toContainEqual({ ...made, answers: 1 });
    const refused = async (questionnaire: string, closesAt: string, by = lead) =>
      (await problemIn(await ask(by, questionnaire, closesAt))).code;
    expect(await refused('Q1', inHours(clock, 2), other)).toBe('not-permitted');
    expect(await refused('Q9', inHours(clock, 2))).toBe('not-found');
    expect(await refused('Q1', inHours(clock, 0))).toBe('survey-deadline-wrong');
    expect(await refused('Q1', inHours(clock, 24 * 91))).toBe('survey-deadline-wrong');
    expect((await problemIn(await close(other, made.link))).code).toBe('not-permitted');
    expect((await problemIn(await batch(lead, testId()))).code).toBe('not-found');
    expect((await problemIn(await close(lead, testId()))).code).toBe('not-found');
  });

  test('[SE20] the address of a survey ends with 128 bits that are not its id', async () => {
    const lead = await scene.phone();
    const made = [await linkFrom(lead), await linkFrom(lead)];
    const tokens = made.map(({ address }) => new URL(address).pathname.replace('/q/', ''));
    for (const token of tokens) expect(Buffer.from(token, 'base64url')).toHaveLength(16);
    expect(new Set([...tokens, ...made.map(({ link }) => link)]).size).toBe(4);
    const [near = ''] = tokens.map((token) => token.replace(/^./, (c) => (c === 'A' ? 'B' : 'A')));
    expect((await fetch(`${scene.server.origin}/q/${near}`)).status).toBe(404);
  });

  test('[SU23] a form sent twice counts once, and the first stands', async () => {
    const { address, link } = await linkFrom(await scene.phone());
    const submission = ['submission', submissionIn(await (await fetch(address)).text())] as const;
    const other = FULL.map(([name, value]) => [name, name === 'a.care' ? '4' : value] as const);
    const sent = Array.from({ length: 5 }, () => sendForm(address, [submission, ...FULL]));
    for (const answer of await Promise.all(sent)) expect(answer.status).toBe(200);
    expect((await sendForm(address, [submission, ...other])).status).toBe(200);
    const rows = await kept(link);
    expect(rows.map(({ content }) => JSON.parse(content).care)).toEqual([0]);
    expect((await sendForm(address, FULL)).status).toBe(400);
    expect(await kept(link)).toHaveLength(1);
  });

  test('[SU24] a closed link takes nothing more', async () => {
    const lead = await scene.phone();
    const { address, link } = await linkFrom(lead);
    const page = await (await fetch(address)).text();
    const submission = ['submission', submissionIn(page)] as const;
    await sendForm(address, [submission, ...FULL]);
    const late = ['submission', testId()] as const;
    expect(linkResponse.parse(await (await close(lead, link)).json()).closedAt).not.toBeNull();
    expect((await close(lead, link)).status).toBe(200);
    expect((await sendForm(address, [late, ...FULL])).status).toBe(410);
    expect((await sendForm(address, [submission, ...FULL])).status).toBe(200);
    expect((await fetch(address)).status).toBe(410);
    expect(await kept(link)).toHaveLength(1);
    const byTime = await linkFrom(lead, 1);
    clock += 3_600_000;
    expect((await sendForm(byTime.address, [late, ...FULL])).status).toBe(410);
    clock += 3_600_000;
    const closed = linkResponse.parse(await (await close(lead, byTime.link)).json());
    expect(closed.closedAt).toBe(byTime.closesAt);
    expect(await closingsOf(byTime.link)).toBe(0);
    expect(await closingsOf(link)).toBe(1);
    clock -= 3 * 3_600_000;
    expect((await sendForm(byTime.address, [late, ...FULL])).status).toBe(410);
    clock += 3 * 3_600_000;
  });

  test('[SU29] a link whose answers are as large as a batch may be is full', async () => {
    const { address, link } = await linkFrom(await scene.phone());
    const content = JSON.stringify({ why: 'x'.repeat(MAX_LINK_BYTES - 110) });
    await scene.server.deps.db
      .insertInto('survey_answers')
      .values({ link, submission: testId(), content })
      .execute();
    expect((await send(address)).status).toBe(200);
    const refused = await send(address);
    expect(refused.status).toBe(410);
    expect(await refused.text()).toContain(ONLINE_SURVEY_WORDS.full);
    expect(await kept(link)).toHaveLength(2);
  });

  test('[SU25] a batch never changes', async () => {
    const lead = await scene.phone();
    const { address, link } = await linkFrom(lead, 1);
    for (let i = 0; i < 3; i++) await send(address);
    expect((await problemIn(await batch(lead, link))).code).toBe('survey-open');
    clock += 3_600_000;
    const read = async () => surveyBatchResponse.parse(await (await batch(lead, link)).json());
    const first = await read();
    expect(createHash('sha256').update(first.text).digest('hex')).toBe(first.sha256);
    const parsed = onlineBatch.parse(JSON.parse(first.text));
    expect(parsed).toMatchObject({ link, questionnaire: 'Q1', assignment: lead.assignment });
    expect(parsed.answers).toHaveLength(3);
    expect(parsed.answers[0]?.answers).toEqual({
      ...{ used: 'yes', all: 1, care: 0, times: 3, wish: ['bench', 'tree'] },
    });
    // A clock that is set back opens nothing again.
    clock -= 3_600_000;
    expect((await send(address)).status).not.toBe(200);
    expect(await read()).toEqual(first);
  });

  test('[SU5] a questionnaire that cannot be asked is not published', async () => {
    const faulty = madeQuestionnaire({ satisfaction: ['used'] });
    const pkg = askingPackage(freshPackage(), faulty);
    await expect(publishPackage(scene.server.deps, pkg, 'test')).rejects.toThrow(/cannot be asked/);
  });

  test('[SU26] nothing but the answer is kept', async () => {
    const { address, link } = await linkFrom(await scene.phone());
    await send(address);
    const [row] = await kept(link);
    expect(Object.keys(row ?? {}).sort()).toEqual(['bureau', 'content', 'link', 'submission']);
  });
});
