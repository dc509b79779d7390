import { beforeAll, describe, expect, test } from 'vitest';
import { CODE_TRIES, commentLinkResponse } from '../../../src/contract/comments';
import { ONLINE_COMMENT_WORDS as WORDS } from '../../../src/text/online-comment-words';
import { issueDraft } from '../../support/draft-scene';
import { runSql } from '../../support/postgres';
import { problemIn, type TestPhone } from '../../support/test-phone';
import { wholeDatabase } from '../../support/whole-database';
import {
  askLink,
  commentsOf,
  consultation,
  enter,
  madeLink,
  post,
  saying,
  TEXT,
} from './link-scene';

const at = consultation();
const { scene, logged } = at;
let lead: TestPhone;
let evaluator: TestPhone;

beforeAll(() => {
  ({ lead, evaluator } = at);
});

const stateOf = async (link: string) =>
  (await at.linksSeen()).find((each) => each.link === link)?.state;

describe('links to a draft', () => {
  test('[PR80] the lead makes one for a party that is consulted, with a closing time ahead', async () => {
    const { link } = await madeLink(lead, at.asking());
    expect(link).toMatchObject({
      draft: at.asking().draft,
      party: 'evaluee',
      state: 'open',
      sha256: null,
    });
    expect(await at.linksSeen(evaluator)).toContainEqual(link);
    const refused = async (asked: Partial<Parameters<typeof askLink>[1]>, by = lead) =>
      (await problemIn(await askLink(by, { ...at.asking(), ...asked }))).code;
    expect(await refused({}, evaluator)).toBe('not-permitted');
    expect(await refused({ hours: 0 })).toBe('comments-deadline-wrong');
    expect(await refused({ hours: 24 * 61 })).toBe('comments-deadline-wrong');
    const closing = `${commentsOf(lead)}/${link.link}/closing`;
    expect((await problemIn(await evaluator.fetch(closing, { method: 'POST' }))).code).toBe(
      'not-permitted',
    );
  });

  test('[SE20] the address of a draft ends with 128 bits that are not its id', async () => {
    const made = [await madeLink(lead, at.asking()), await madeLink(lead, at.asking())];
    const tokens = made.map(({ link }) => new URL(link.address).pathname.replace('/c/', ''));
    for (const token of tokens) expect(Buffer.from(token, 'base64url')).toHaveLength(16);
    expect(new Set([...tokens, ...made.map(({ link }) => link.link)]).size).toBe(4);
    const [near = ''] = tokens.map((token) => token.replace(/^./, (c) => (c === 'A' ? 'B' : 'A')));
    expect((await fetch(`${scene.server.origin}/c/${near}`)).status).toBe(404);
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
      (await problemIn(await askLink(lead, { ...at.asking(), draft: of }))).code;
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
    expect((await askLink(lead, { ...at.asking(), draft: held })).status).toBe(200);
    expect(await code(at.asking().draft)).toBe('draft-not-here');
    expect(await code('0'.repeat(64))).toBe('draft-not-here');
    at.setDraft(held);
  });

  test('[PR82] a new link closes the earlier one of its party, also of two at once', async () => {
    await at.anotherDraft();
    const first = await madeLink(lead, at.asking());
    const other = await madeLink(lead, { ...at.asking(), party: 'client' });
    const both = await Promise.all([1, 2].map(() => madeLink(lead, at.asking())));
    expect(await stateOf(first.link.link)).toBe('closed');
    const open = (await at.linksSeen()).filter(({ state }) => state === 'open');
    expect(open.map(({ party }) => party).sort()).toEqual(['client', 'evaluee']);
    expect(both.map(({ link }) => link.link)).toContain(
      open.find(({ party }) => party === 'evaluee')?.link,
    );
    const closing = `${commentsOf(lead)}/${other.link.link}/closing`;
    const closed = await (await lead.fetch(closing, { method: 'POST' })).json();
    expect(commentLinkResponse.parse(closed).state).toBe('closed');
    expect((await post(other.link.address, [['code', other.code]])).status).toBe(410);
    expect(await at.auditOf(other.link.link)).toEqual([
      ...['device comments.linkMade', 'device comments.linkClosed', 'link comments.opened'],
    ]);
  });

  test('[PR123] closing what was used, or is over, changes nothing', async () => {
    const close = async (link: string) => {
      const closing = `${commentsOf(lead)}/${link}/closing`;
      return commentLinkResponse.parse(
        await (await lead.fetch(closing, { method: 'POST' })).json(),
      );
    };
    await at.anotherDraft();
    const used = await madeLink(lead, at.asking());
    const { pass } = await enter(used);
    await post(used.link.address, saying(pass, '同意'));
    expect((await close(used.link.link)).state).toBe('submitted');
    expect((await enter(used)).page).toContain(WORDS.receipt);
    const late = await madeLink(lead, { ...at.asking(), party: 'client', hours: 1 });
    at.time.now += 3_600_000;
    expect((await close(late.link.link)).state).toBe('closed');
    for (const { link } of [used, late]) {
      expect(await at.auditOf(link.link)).not.toContain('device comments.linkClosed');
    }
  });

  test('[PR83] without the code nobody reads anything of the draft, and few guesses are taken', async () => {
    await at.anotherDraft();
    const { link, code } = await madeLink(lead, at.asking());
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
    expect((await at.auditOf(link.link)).filter((each) => each.includes('link '))).toEqual([
      ...Array.from({ length: CODE_TRIES - 1 }, () => 'link comments.codeWrong'),
      'link comments.linkShut',
    ]);
    expect(await at.submissions(link.link)).toEqual([]);
  });

  test('[PR83] whoever was let in stays in while others guess', async () => {
    await at.anotherDraft();
    const made = await madeLink(lead, at.asking());
    const { pass } = await enter(made);
    for (let i = 0; i < CODE_TRIES; i++) {
      await post(made.link.address, [['code', '000000000000']]);
    }
    expect((await post(made.link.address, saying(pass, '仍可提交'))).status).toBe(200);
    expect(await stateOf(made.link.link)).toBe('submitted');
  });

  test('[PR84] the code is stored nowhere and stands in no line of the log', async () => {
    await at.anotherDraft();
    const made = await madeLink(lead, at.asking());
    const { pass } = await enter(made);
    const url = scene.server.databaseUrl ?? '';
    await runSql(url, 'alter table comment_submissions rename to submissions_away');
    const failed = await post(made.link.address, [...saying(pass, '没有丢'), ['code', made.code]]);
    await runSql(url, 'alter table submissions_away rename to comment_submissions');
    expect(failed.status).toBe(500);
    // What was written comes back, since nothing of it was kept.
    expect(await failed.text()).toContain('没有丢');
    expect(logged.join('\n')).toContain('42P01');
    // The database has the link, and says so: what is looked for would be found.
    const tables = [...(await wholeDatabase(url)).values()];
    expect(tables.filter((text) => text.includes(made.link.link)).length).toBeGreaterThan(0);
    const plain = made.code.replaceAll(' ', '');
    for (const text of [...tables, JSON.stringify(await at.linksSeen()), ...logged]) {
      for (const secret of [plain, made.code, pass]) expect(text).not.toContain(secret);
    }
  });
});
