import { beforeAll, describe, expect, test } from 'vitest';
import type { MadeCommentLink } from '../../../src/contract/comments';
import { indicatorsOf } from '../../../src/domain/framework/framework';
import { sectionsOf } from '../../../src/domain/report/report-sections';
import { ONLINE_COMMENT_WORDS as WORDS } from '../../../src/text/online-comment-words';
import { consultingPackage, issueDraft, writeReport } from '../../support/draft-scene';
import { testScene } from '../../support/test-scene';
import { enter, type Fields, madeLink, passIn, post, saying } from './link-scene';

const pkg = consultingPackage();
const scene = testScene({
  package: { ...pkg, project: { ...pkg.project, name: '公园 <b>改造</b>' } },
});
let made: MadeCommentLink;
let pass = '';
let page = '';

beforeAll(async () => {
  const lead = await scene.phone();
  writeReport(lead, scene.server.package, '# 小结\n- 总分 {总分}，等级 {等级} <i>。');
  const evidence = lead.capture(Uint8Array.from([0xff, 0xd8, 0xff, 0xd9]), 'B12');
  const draft = issueDraft(lead, scene.server.package);
  // What is written afterwards is not in the draft.
  lead.act('section.written', { section: 'issues', text: '稿后改的。' });
  await lead.synced();
  expect(evidence.size).toBe(4);
  made = await madeLink(lead, { draft, now: Date.now() });
  ({ page, pass } = await enter(made));
});

describe('the page of a draft', () => {
  test('[PR85] shows what the draft says as it was issued, with its numbers, and no more', async () => {
    const { framework, team, project } = scene.server.package;
    for (const { name } of indicatorsOf(framework)) expect(page).toContain(name);
    for (const { title } of sectionsOf(scene.server.package)) expect(page).toContain(title);
    expect(page).toContain('<h5>小结</h5>');
    expect(page).toContain('<p class="item">总分 100.00，等级 优 &lt;i&gt;。</p>');
    expect(page).toContain(project.evaluee);
    expect(page).not.toContain('稿后改的');
    expect(page).not.toContain('{总分}');
    for (const { name, person } of team) {
      for (const personal of [name, person]) expect(page).not.toContain(personal);
    }
    expect(page).not.toContain('/evidence/');
  });

  test('[PR85] needs no script, loads nothing but its style, and is kept by nobody', async () => {
    const answer = await fetch(made.link.address);
    expect(answer.headers.get('content-security-policy')).toMatch(/^default-src 'none'/);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
    expect(answer.headers.get('set-cookie')).toBeNull();
    for (const each of [page, await answer.text()]) {
      expect(each).not.toContain('<script');
      const loaded = [...each.matchAll(/(?:src|href)="([^"#]+)"/g)].map(([, path]) => path);
      expect(loaded).toEqual(['/c/page.css']);
    }
    expect((await fetch(new URL('/c/page.css', made.link.address))).status).toBe(200);
    for (const token of ['%00', `${'A'.repeat(21)}%00`, 'x'.repeat(22)]) {
      const lost = await fetch(new URL(`/c/${token}`, made.link.address));
      expect([lost.status, (await lost.text()).includes(WORDS.lost)]).toEqual([404, true]);
    }
  });

  test('[PR83] a code is read from any keyboard', async () => {
    const wide = made.code.replace(/\d/g, (digit) =>
      String.fromCharCode(digit.charCodeAt(0) + 0xfee0),
    );
    const typed = [wide, made.code.replaceAll(' ', '-'), ` ${made.code.replaceAll(' ', '')} `];
    for (const code of typed) {
      const answer = await post(made.link.address, [['code', code]]);
      expect([code, passIn(await answer.text())]).toEqual([code, pass]);
    }
  });

  test('[PR89] a faulty form comes back with its faults and all that was typed, and is not kept', async () => {
    const faulty: readonly (readonly [Fields, keyof typeof WORDS.faultWords])[] = [
      [[['stands', 'yes']], 'saidMissing'],
      [
        [
          ['said', 'some'],
          ['text', '  '],
          ['stands', 'yes'],
        ],
        'remarksMissing',
      ],
      [
        [
          ['said', 'none'],
          ['text', '写了'],
          ['stands', 'yes'],
        ],
        'remarksBeside',
      ],
      [
        [
          ['said', 'some'],
          ['text', '长'.repeat(2001)],
          ['stands', 'yes'],
        ],
        'tooLong',
      ],
      [
        [
          ['said', 'some'],
          ['about', 'i:B12'],
          ['text', '口径不对'],
        ],
        'standsMissing',
      ],
    ];
    for (const [fields, fault] of faulty) {
      const sent: Fields = [['pass', pass], ['do', 'send'], ...fields];
      const answer = await post(made.link.address, sent);
      const text = await answer.text();
      expect([fault, answer.status]).toEqual([fault, 422]);
      expect(text).toContain(`class="fault">${WORDS.faultWords[fault]}`);
      for (const [name, value] of fields) if (name === 'text') expect(text).toContain(value);
      expect(passIn(text)).toBe(pass);
    }
    const rows = await scene.server.deps.db.selectFrom('comment_submissions').selectAll().execute();
    expect(rows).toEqual([]);
  });

  test('[PR89] more places are added without losing what stands in the others', async () => {
    const answer = await post(made.link.address, [
      ...([
        ['pass', pass],
        ['said', 'some'],
        ['about', 's:issues'],
        ['text', '\n两行\n意见'],
      ] as const),
      ...([
        ['stands', 'yes'],
        ['do', 'more'],
      ] as const),
    ]);
    const text = await answer.text();
    expect(text.match(/<textarea/g)).toHaveLength(4);
    expect(text).toContain('>\n\n两行\n意见</textarea>');
    expect(text).toContain('value="s:issues" selected');
    expect(text).toContain('value="some" checked');
    expect(text).toContain('value="yes" checked');
  });

  test('[PR93] what is typed, and what a project is called, is text and never markup', async () => {
    expect(page).toContain('公园 &lt;b&gt;改造');
    const evil = '"></textarea><script>alert(1)</script>';
    const back = await (
      await post(made.link.address, [
        ['pass', pass],
        ['text', evil],
        ['do', 'more'],
      ])
    ).text();
    expect(back).not.toContain('<script');
    const answer = await post(made.link.address, [
      ['about', 'i:<b>'],
      ...saying(pass, evil).filter(([name]) => name !== 'about'),
    ]);
    const receipt = await answer.text();
    expect(answer.status).toBe(200);
    expect(receipt).toContain(WORDS.receipt);
    expect(receipt).toContain('&lt;script&gt;');
    expect(receipt).not.toContain('<script');
  });
});
