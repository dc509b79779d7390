import { beforeAll, describe, expect, test } from 'vitest';
import { linkResponse } from '../../../src/contract/surveys';
import { ANSWER_FAULT_WORDS, ONLINE_SURVEY_WORDS } from '../../../src/text/online-survey-words';
import { madeQuestionnaire } from '../../domain/survey/made-questionnaire';
import { freshPackage } from '../../support/server';
import { testScene } from '../../support/test-scene';
import { askingPackage, inHours, sendForm, submissionIn } from './survey-scene';

const asked = madeQuestionnaire({ title: '满意度 <b>调查</b>' });
const scene = testScene({ package: askingPackage(freshPackage(), asked) });
let address = '';

beforeAll(async () => {
  const lead = await scene.phone();
  const made = await lead.fetch(`/api/assignments/${lead.assignment}/surveys`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ questionnaire: 'Q1', closesAt: inHours(Date.now(), 5) }),
  });
  address = linkResponse.parse(await made.json()).address;
});

const answersKept = async () => {
  const rows = await scene.server.deps.db.selectFrom('survey_answers').selectAll().execute();
  return rows.length;
};

describe('the public page', () => {
  test('[SU21] is one form that needs no script and asks for no name', async () => {
    const answer = await fetch(address);
    const page = await answer.text();
    expect(answer.headers.get('content-security-policy')).toMatch(/^default-src 'none'; script/);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('set-cookie')).toBeNull();
    const loaded = [...page.matchAll(/(?:src|href)="([^"#]+)"/g)].map(([, path]) => path);
    expect(loaded).toEqual(['/q/form.css', '/q/form.js']);
    for (const path of loaded) expect((await fetch(new URL(`${path}`, address))).status).toBe(200);
    expect(page).toContain('<form method="post"');
    expect(page).toContain(ONLINE_SURVEY_WORDS.onlyWhen(1, ['去过']));
    expect(page).not.toContain('称呼');
    expect((await fetch(`${address}x`)).status).toBe(404);
  });

  test('[SU22] a faulty answer comes back with its faults and is not kept', async () => {
    const submission = submissionIn(await (await fetch(address)).text());
    const before = await answersKept();
    const answer = await sendForm(address, [
      ['submission', submission],
      ['a.used', 'yes'],
      ['a.times', '三次'],
      ['a.name', '王某'],
    ]);
    const page = await answer.text();
    expect(answer.status).toBe(422);
    expect(page).toContain(ANSWER_FAULT_WORDS.missing);
    expect(page).toContain(ANSWER_FAULT_WORDS.notWhole);
    expect(page).toContain('value="三次"');
    expect(page).toContain('value="yes" checked');
    expect(submissionIn(page)).toBe(submission);
    expect(await answersKept()).toBe(before);
  });

  test('[SU27] what was typed is text', async () => {
    const answer = await sendForm(address, [
      ['submission', submissionIn(await (await fetch(address)).text())],
      ['a.times', '"><script>alert(1)</script>'],
    ]);
    const page = await answer.text();
    expect(page).toContain('&quot;&gt;&lt;script&gt;alert(1)');
    expect(page).not.toContain('<script>alert');
    expect(page).toContain('满意度 &lt;b&gt;调查');
  });

  test('[SU40] leads nowhere under what is no token', async () => {
    for (const token of ['%00', `${'A'.repeat(21)}%00`, '%E9%97%AE', 'x'.repeat(22)]) {
      for (const method of ['GET', 'POST']) {
        const answer = await fetch(new URL(`/q/${token}`, address), {
          method,
          ...(method === 'POST' ? { body: new URLSearchParams() } : {}),
        });
        expect(answer.status).toBe(404);
        expect(await answer.text()).toContain(ONLINE_SURVEY_WORDS.lost);
      }
    }
  });

  test('[SU28] who asks too often is turned away in words', async () => {
    const asked = Array.from({ length: 70 }, () => fetch(address));
    const answers = await Promise.all(asked);
    const away = answers.filter(({ status }) => status === 429);
    expect(away.length).toBeGreaterThanOrEqual(10);
    expect(await away[0]?.text()).toContain(ONLINE_SURVEY_WORDS.crowdedDetail);
    expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThan(0);
  });
});
