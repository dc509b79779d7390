import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { commentBatchResponse } from '../../../src/contract/comments';
import { commentBatch } from '../../../src/domain/procedure/comment-batch';
import { publishPackage } from '../../../src/server/services/publish-package';
import { ONLINE_COMMENT_WORDS as WORDS } from '../../../src/text/online-comment-words';
import { consultingPackage } from '../../support/draft-scene';
import { sha256Text, testId } from '../../support/test-device';
import { problemIn, type TestPhone } from '../../support/test-phone';
import { askLink, commentsOf, consultation, enter, madeLink, post, saying } from './link-scene';

const at = consultation();
const { scene, time } = at;
let lead: TestPhone;
let evaluator: TestPhone;

beforeAll(() => {
  ({ lead, evaluator } = at);
});

const batch = (phone: TestPhone, link: string) => phone.fetch(`${commentsOf(phone)}/${link}/batch`);

describe('what is submitted under a link', () => {
  test('[PR87] what was submitted is one text with one digest, for the team alone', async () => {
    const draft = await at.anotherDraft();
    const made = await madeLink(lead, at.asking());
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
    // The same people lead another assignment, and it is found under its own alone.
    const elsewhere = consultingPackage();
    await publishPackage(scene.server.deps, elsewhere, 'test');
    const outside = `/api/assignments/${elsewhere.assignment}/comments/${link}/batch`;
    expect((await problemIn(await lead.fetch(outside))).code).toBe('not-found');
  });

  test('[PR86] it is taken once, however often and from wherever it is sent', async () => {
    await at.anotherDraft();
    const made = await madeLink(lead, at.asking());
    const { address, link } = made.link;
    const { pass } = await enter(made);
    const answers = await Promise.all(
      ['甲', '乙', '丙'].map((text) => post(address, saying(pass, text))),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    const kept = await at.submissions(link);
    expect(kept).toHaveLength(1);
    const [first] = JSON.parse(kept[0]?.content ?? '').remarks;
    for (const answer of answers) expect(await answer.text()).toContain(first.text);
    // The code is used up: it shows what was submitted, and no form.
    const again = await enter(made);
    expect(again.page).toContain(kept[0]?.sha256);
    expect(again.page).toContain(first.text);
    expect(again.pass).toBe('');
    const refused = await problemIn(await askLink(lead, at.asking()));
    expect(refused.code).toBe('comments-there');
    expect(await at.auditOf(link)).toContain('link comments.submitted');
    expect((await at.auditOf(link)).filter((each) => each.includes('submitted'))).toHaveLength(1);
  });

  test('[PR88] a link that is over, or whose draft is, takes nothing and gives back what was typed', async () => {
    await at.anotherDraft();
    const made = await madeLink(lead, { ...at.asking(), hours: 1 });
    const { pass } = await enter(made);
    const form = saying(pass, '写了很久的意见');
    await at.anotherDraft();
    const superseded = await post(made.link.address, form);
    expect(superseded.status).toBe(410);
    const page = await superseded.text();
    expect(page).toContain(WORDS.superseded);
    expect(page).toContain('写了很久的意见');
    time.now += 3_600_000;
    const late = await post(made.link.address, form);
    expect(late.status).toBe(410);
    expect(await late.text()).toContain('写了很久的意见');
    expect(await at.submissions(made.link.link)).toEqual([]);
  });

  test('[PR88] once a comment of the party on paper was answered, nothing is taken from it', async () => {
    const draft = await at.anotherDraft();
    const made = await madeLink(lead, at.asking());
    const { pass } = await enter(made);
    const remark = { id: testId(), text: '纸上的', about: { indicator: null, section: null } };
    const recorded = lead.write('comments.recorded', {
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
    const comments = sha256Text(recorded);
    lead.write('comment.answered', {
      ...{ remark: remark.id, comments, decision: 'rejected', reason: '无依据' },
    });
    await lead.synced();
    expect((await post(made.link.address, saying(pass))).status).toBe(410);
    expect(await at.submissions(made.link.link)).toEqual([]);
  });
});
