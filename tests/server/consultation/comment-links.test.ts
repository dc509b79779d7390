import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  CODE_TRIES,
  commentBatchResponse,
  commentLinkResponse,
  commentLinksResponse,
} from '../../../src/contract/comments';
import { ROLES } from '../../../src/domain/assignment/role';
import { commentBatch } from '../../../src/domain/procedure/comment-batch';
import { publishPackage } from '../../../src/server/services/publish-package';
import { ONLINE_COMMENT_WORDS as WORDS } from '../../../src/text/online-comment-words';
import { consultingPackage, issueDraft, writeReport } from '../../support/draft-scene';
import { runSql } from '../../support/postgres';
import type { TestPhone } from '../../support/server';
import { testId } from '../../support/test-device';
import { problemIn } from '../../support/test-phone';
import { testScene } from '../../support/test-scene';
import { askLink, commentsOf, enter, madeLink, post, saying } from './link-scene';

let clock = Date.UTC(2026, 10, 25, 2);
const logged: string[] = [];
const everyRole = () => {
  const pkg = consultingPackage();
  const more = ROLES.filter((role) => pkg.team.every((member) => member.role !== role));
  return {
    ...pkg,
    team: [...pkg.team, ...more.map((role) => ({ person: testId(), name: role, role }))],
  };
};
const scene = testScene({
  package: everyRole(),
  now: () => clock,
  logTo: { write: (line) => void logged.push(line) },
});

const TEXT = '总分 {总分}，等级 {等级}，只在稿里。';
let lead: TestPhone;
let evaluator: TestPhone;
let draft = '';

beforeAll(async () => {
  lead = await scene.phone();
  evaluator = await scene.phone('evaluator');
  writeReport(lead, scene.server.package, TEXT);
  draft = issueDraft(lead, scene.server.package);
  await lead.synced();
});

/** A further draft, so that nobody said anything about it yet. */
async function anotherDraft(): Promise<string> {
  lead.act('section.written', { section: 'issues', text: `${TEXT}${testId()}` });
  draft = issueDraft(lead, scene.server.package);
  await lead.synced();
  return draft;
}

const linksSeen = async (phone: TestPhone) =>
  commentLinksResponse.parse(await (await phone.fetch(commentsOf(phone))).json()).links;

const stateOf = async (link: string) =>
  (await linksSeen(lead)).find((each) => each.link === link)?.state;

const batch = (phone: TestPhone, link: string) => phone.fetch(`${commentsOf(phone)}/${link}/batch`);

const submissions = (link: string) =>
  scene.server.deps.db
    .selectFrom('comment_submissions')
    .selectAll()
    .where('link', '=', link)
    .execute();

const auditOf = async (link: string) => {
  const rows = await scene.server.deps.db
    .selectFrom('audit')
    .select(['actor', 'action'])
    .where('subject', '=', link)
    .orderBy('id')
    .execute();
  return rows.map(({ actor, action }) => `${actor.split(':')[0]} ${action}`);
};

describe('links to a draft', () => {
  test('[PR80] the lead makes one for a party that is consulted, with a closing time ahead', async () => {
    const { link } = await madeLink(lead, { draft, now: clock });
    expect(link).toMatchObject({ draft, party: 'evaluee', state: 'open', sha256: null });
    expect(await linksSeen(evaluator)).toContainEqual(link);
    const refused = async (asked: Partial<Parameters<typeof askLink>[1]>, by = lead) =>
      (await problemIn(await askLink(by, { draft, now: clock, ...asked }))).code;
    expect(await refused({}, evaluator)).toBe('not-permitted');
    expect(await refused({ hours: 0 })).toBe('comments-deadline-wrong');
    expect(await refused({ hours: 24 * 61 })).toBe('comments-deadline-wrong');
    const closing = `${commentsOf(lead)}/${link.link}/closing`;
    expect((await problemIn(await evaluator.fetch(closing, { method: 'POST' }))).code).toBe(
      'not-permitted',
    );
  });

  test('[PR81] not before the draft and all that it was composed from have arrived', async () => {
    const pkg = scene.server.package;
    const early = await scene.phone('evaluator');
    early.act('independence.declared', {
      ...{ declaration: JSON.parse(lead.lines[1] ?? '').body.declaration },
      ...{ outcome: 'independent', detail: '' },
    });
    early.act('section.written', { section: 'issues', text: '另一部手机写的。' });
    const code = async (of: string) =>
      (await problemIn(await askLink(lead, { draft: of, now: clock }))).code;
    const kept = lead.lines.length;
    // The colleague's text stands beside the lead's own: the lead decides between them.
    lead.write(
      'section.written',
      { section: 'issues', text: TEXT },
      {
        seen: { [early.journal]: 2 },
      },
    );
    const held = issueDraft(lead, pkg, [early]);
    expect(await code(held)).toBe('draft-not-here');
    await lead.synced({ segments: [await lead.segment(kept)] });
    expect(await code(held)).toBe('draft-not-here');
    await early.synced();
    expect((await askLink(lead, { draft: held, now: clock })).status).toBe(200);
    expect(await code(draft)).toBe('draft-not-here');
    expect(await code('0'.repeat(64))).toBe('draft-not-here');
    draft = held;
  });

  test('[PR82] a new link closes the earlier one of its party, also of two at once', async () => {
    await anotherDraft();
    const first = await madeLink(lead, { draft, now: clock });
    const other = await madeLink(lead, { draft, now: clock, party: 'client' });
    const both = await Promise.all([1, 2].map(() => madeLink(lead, { draft, now: clock })));
    expect(await stateOf(first.link.link)).toBe('closed');
    const open = (await linksSeen(lead)).filter(({ state }) => state === 'open');
    expect(open.map(({ party }) => party).sort()).toEqual(['client', 'evaluee']);
    expect(both.map(({ link }) => link.link)).toContain(
      open.find(({ party }) => party === 'evaluee')?.link,
    );
    const closing = `${commentsOf(lead)}/${other.link.link}/closing`;
    const closed = await (await lead.fetch(closing, { method: 'POST' })).json();
    expect(commentLinkResponse.parse(closed).state).toBe('closed');
    expect((await post(other.link.address, [['code', other.code]])).status).toBe(410);
    expect(await auditOf(other.link.link)).toEqual([
      ...['device comments.linkMade', 'device comments.linkClosed', 'link comments.opened'],
    ]);
  });

  test('[PR83] without the code nobody reads anything of the draft, and few guesses are taken', async () => {
    await anotherDraft();
    const { link, code } = await madeLink(lead, { draft, now: clock });
    const asked = await (await fetch(link.address)).text();
    const wrong = code.replace(/\d$/, (last) => String((Number(last) + 1) % 10));
    const pages = [asked];
    for (const typed of ['', '12', 'x'.repeat(12)]) {
      pages.push(await (await post(link.address, [['code', typed]])).text());
    }
    const forged = saying('A'.repeat(43), '没有校验码');
    pages.push(await (await post(link.address, forged)).text());
    expect(await stateOf(link.link)).toBe('open');
    // Many at once are counted one by one.
    const guesses = Array.from({ length: CODE_TRIES + 3 }, () =>
      post(link.address, [['code', wrong]]),
    );
    const answers = await Promise.all(guesses);
    expect(answers.map(({ status }) => status)).toEqual(guesses.map(() => 403));
    pages.push(...(await Promise.all(answers.map((each) => each.text()))));
    const { name } = scene.server.package.project;
    for (const page of pages) {
      for (const secret of ['只在稿里', name, 'name="pass"']) expect(page).not.toContain(secret);
    }
    const shut = await post(link.address, [['code', code]]);
    expect(shut.status).toBe(403);
    expect(await shut.text()).toContain(WORDS.shut);
    expect(await stateOf(link.link)).toBe('shut');
    expect((await auditOf(link.link)).filter((each) => each.includes('link '))).toEqual([
      ...Array.from({ length: CODE_TRIES - 1 }, () => 'link comments.codeWrong'),
      'link comments.linkShut',
    ]);
    expect(await submissions(link.link)).toEqual([]);
  });

  test('[PR83] whoever was let in stays in while others guess', async () => {
    await anotherDraft();
    const made = await madeLink(lead, { draft, now: clock });
    const { pass } = await enter(made);
    for (let i = 0; i < CODE_TRIES; i++) {
      await post(made.link.address, [['code', '000000000000']]);
    }
    expect((await post(made.link.address, saying(pass, '仍可提交'))).status).toBe(200);
    expect(await stateOf(made.link.link)).toBe('submitted');
  });

  test('[PR84] the code is stored nowhere and stands in no line of the log', async () => {
    await anotherDraft();
    const made = await madeLink(lead, { draft, now: clock });
    const { pass } = await enter(made);
    const { db } = scene.server.deps;
    const url = scene.server.databaseUrl ?? '';
    await runSql(url, 'alter table comment_submissions rename to submissions_away');
    const failed = await post(made.link.address, [...saying(pass, '没有丢'), ['code', made.code]]);
    await runSql(url, 'alter table submissions_away rename to comment_submissions');
    expect(failed.status).toBe(500);
    // What was written comes back, since nothing of it was kept.
    expect(await failed.text()).toContain('没有丢');
    expect(logged.join('\n')).toContain('42P01');
    const rows = await db.selectFrom('comment_links').selectAll().execute();
    const plain = made.code.replaceAll(' ', '');
    const texts = [JSON.stringify(rows), JSON.stringify(await linksSeen(lead)), ...logged];
    for (const text of texts) {
      for (const secret of [plain, made.code, pass]) expect(text).not.toContain(secret);
    }
    const audited = await db.selectFrom('audit').selectAll().execute();
    expect(JSON.stringify(audited)).not.toContain(plain);
  });

  test('[PR87] what was submitted is one text with one digest, for the team alone', async () => {
    await anotherDraft();
    const made = await madeLink(lead, { draft, now: clock });
    const { link } = made.link;
    expect((await problemIn(await batch(lead, link))).code).toBe('not-found');
    const { pass } = await enter(made);
    const page = await (await post(made.link.address, saying(pass, '一', '二'))).text();
    const sent = commentBatchResponse.parse(await (await batch(evaluator, link)).json());
    expect(createHash('sha256').update(sent.text).digest('hex')).toBe(sent.sha256);
    expect(page).toContain(sent.sha256);
    const parsed = commentBatch.parse(JSON.parse(sent.text));
    expect(parsed).toMatchObject({ link, draft, party: 'evaluee', assignment: lead.assignment });
    expect(parsed.remarks.map(({ text }) => text)).toEqual(['一', '二']);
    expect(Object.keys(parsed).sort()).toEqual([
      ...['assignment', 'at', 'draft', 'link', 'party', 'remarks', 'type', 'v'],
    ]);
    for (const role of ['agencyReviewer', 'expert', 'panelChair', 'scrutineer'] as const) {
      const phone = await scene.phone(role);
      expect([role, (await problemIn(await batch(phone, link))).code]).toEqual([
        role,
        'not-permitted',
      ]);
    }
    const elsewhere = consultingPackage();
    await publishPackage(scene.server.deps, elsewhere, 'test');
    const stranger = elsewhere.team.find(({ role }) => role === 'leadEvaluator')?.person ?? '';
    const phone = await scene.phone();
    const outside = `/api/assignments/${elsewhere.assignment}/comments/${link}/batch`;
    const answer = await problemIn(await phone.fetch(outside));
    // The same people lead both assignments, and still it is found under its own alone.
    expect(phone.person === stranger ? 'not-found' : 'not-permitted').toBe(answer.code);
  });

  test('[PR86] it is taken once, however often and from wherever it is sent', async () => {
    await anotherDraft();
    const made = await madeLink(lead, { draft, now: clock });
    const { address, link } = made.link;
    const { pass } = await enter(made);
    const answers = await Promise.all(
      ['甲', '乙', '丙'].map((text) => post(address, saying(pass, text))),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    const kept = await submissions(link);
    expect(kept).toHaveLength(1);
    const [first] = JSON.parse(kept[0]?.content ?? '').remarks;
    for (const answer of answers) expect(await answer.text()).toContain(first.text);
    // The code is used up: it shows what was submitted, and no form.
    const again = await enter(made);
    expect(again.page).toContain(kept[0]?.sha256);
    expect(again.page).toContain(first.text);
    expect(again.pass).toBe('');
    const refused = await problemIn(await askLink(lead, { draft, now: clock }));
    expect(refused.code).toBe('comments-there');
    expect(await auditOf(link)).toContain('link comments.submitted');
    expect((await auditOf(link)).filter((each) => each.includes('submitted'))).toHaveLength(1);
  });

  test('[PR88] a link that is over, or whose draft is, takes nothing and gives back what was typed', async () => {
    await anotherDraft();
    const made = await madeLink(lead, { draft, now: clock, hours: 1 });
    const { pass } = await enter(made);
    const form = saying(pass, '写了很久的意见');
    const before = draft;
    await anotherDraft();
    const superseded = await post(made.link.address, form);
    expect(superseded.status).toBe(410);
    const page = await superseded.text();
    expect(page).toContain(WORDS.superseded);
    expect(page).toContain('写了很久的意见');
    clock += 3_600_000;
    const late = await post(made.link.address, form);
    expect(late.status).toBe(410);
    expect(await late.text()).toContain('写了很久的意见');
    expect(await submissions(made.link.link)).toEqual([]);
    expect(before).not.toBe(draft);
  });

  test('[PR88] once a comment of the party on paper was answered, nothing is taken from it', async () => {
    await anotherDraft();
    const made = await madeLink(lead, { draft, now: clock });
    const { pass } = await enter(made);
    const remark = { id: testId(), text: '纸上的', about: { indicator: null, section: null } };
    lead.write('comments.recorded', {
      ...{ draft, party: 'evaluee', way: 'paper', remarks: [remark], evidence: [], replaces: null },
    });
    await lead.synced();
    const form = [...saying(pass), ['do', 'more']] as const;
    expect(
      (
        await post(
          made.link.address,
          form.filter(([, value]) => value !== 'send'),
        )
      ).status,
    ).toBe(200);
    lead.write('comment.answered', { remark: remark.id, decision: 'rejected', reason: '无依据' });
    await lead.synced();
    expect((await post(made.link.address, saying(pass))).status).toBe(410);
    expect(await submissions(made.link.link)).toEqual([]);
  });
});
