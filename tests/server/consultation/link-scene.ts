import { beforeAll } from 'vitest';
import {
  commentLinksResponse,
  type MadeCommentLink,
  madeCommentLinkResponse,
  makeCommentLinkRequest,
} from '../../../src/contract/comments';
import { ROLES } from '../../../src/domain/assignment/role';
import type { Party } from '../../../src/domain/procedure/procedure-setting';
import { consultingPackage, issueDraft, writeReport } from '../../support/draft-scene';
import type { TestPhone } from '../../support/server';
import { testId } from '../../support/test-device';
import { testScene } from '../../support/test-scene';
import { inHours } from '../survey/survey-scene';

export const commentsOf = ({ assignment }: TestPhone): string =>
  `/api/assignments/${assignment}/comments`;

/** Asks for a link that is open for some hours from a clock's reading. */
export const askLink = (
  phone: TestPhone,
  asked: { draft: string; party?: Party; now: number; hours?: number },
): Promise<Response> => {
  const { draft, party = 'evaluee', now, hours = 24 } = asked;
  const body = makeCommentLinkRequest.parse({ draft, party, closesAt: inHours(now, hours) });
  return phone.fetch(commentsOf(phone), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
};

/** The same, where it has to be made. */
export async function madeLink(...asked: Parameters<typeof askLink>): Promise<MadeCommentLink> {
  const answer = await askLink(...asked);
  if (!answer.ok) throw new Error(await answer.text());
  return madeCommentLinkResponse.parse(await answer.json());
}

export type Fields = readonly (readonly [string, string])[];

/** Sends a form as a browser without script does. */
export const post = (address: string, fields: Fields): Promise<Response> =>
  fetch(address, { method: 'POST', body: new URLSearchParams(fields.map((each) => [...each])) });

/** What a page that opened carries for the next request. */
export const passIn = (page: string): string =>
  /name="pass" value="([\w-]{43})"/.exec(page)?.[1] ?? '';

/** Enters the code; the page with the draft and what it carries. */
export async function enter({ link, code }: MadeCommentLink) {
  const page = await (await post(link.address, [['code', code]])).text();
  return { page, pass: passIn(page) };
}

/** A form that says something, confirmed and sent. */
export const saying = (pass: string, ...texts: readonly string[]): Fields => [
  ['pass', pass],
  ['said', texts.length === 0 ? 'none' : 'some'],
  ...texts.flatMap(
    (text): Fields => [
      ['about', ''],
      ['text', text],
    ],
  ),
  ['stands', 'yes'],
  ['do', 'send'],
];

const everyRole = () => {
  const pkg = consultingPackage();
  const more = ROLES.filter((role) => pkg.team.every((member) => member.role !== role));
  const added = more.map((role) => ({ person: testId(), name: role, role }));
  return { ...pkg, team: [...pkg.team, ...added] };
};

export const TEXT = '总分 {总分}，等级 {等级}，只在稿里。';

/** A server on which the lead's phone has issued a draft, for the tests of a file. */
export function consultation() {
  const time = { now: Date.UTC(2026, 10, 25, 2) };
  const logged: string[] = [];
  const scene = testScene({
    ...{ package: everyRole(), now: () => time.now },
    logTo: { write: (line) => void logged.push(line) },
  });
  let phones: { lead: TestPhone; evaluator: TestPhone } | null = null;
  let draft = '';
  beforeAll(async () => {
    phones = { lead: await scene.phone(), evaluator: await scene.phone('evaluator') };
    writeReport(phones.lead, scene.server.package, TEXT);
    draft = issueDraft(phones.lead, scene.server.package);
    await phones.lead.synced();
  });
  const opened = () => {
    if (phones === null) throw new Error('there are phones only while tests run');
    return phones;
  };
  return {
    ...{ scene, time, logged },
    get lead() {
      return opened().lead;
    },
    get evaluator() {
      return opened().evaluator;
    },
    /** What a link to the newest draft is asked with. */
    asking: () => ({ draft, now: time.now }),
    /** Takes a draft that a test issued for the newest one. */
    setDraft: (hash: string) => {
      draft = hash;
    },
    /** A further draft, so that nobody said anything about it yet. */
    anotherDraft: async (): Promise<string> => {
      const { lead } = opened();
      lead.act('section.written', { section: 'issues', text: `${TEXT}${testId()}` });
      draft = issueDraft(lead, scene.server.package);
      await lead.synced();
      return draft;
    },
    linksSeen: async (phone: TestPhone = opened().lead) => {
      const answer = await phone.fetch(commentsOf(phone));
      return commentLinksResponse.parse(await answer.json()).links;
    },
    submissions: (link: string) =>
      scene.server.deps.db
        .selectFrom('comment_submissions')
        .selectAll()
        .where('link', '=', link)
        .execute(),
    /** Who did what about a link, in order. */
    auditOf: async (link: string): Promise<readonly string[]> => {
      const rows = await scene.server.deps.db
        .selectFrom('audit')
        .select(['actor', 'action'])
        .where('subject', '=', link)
        .orderBy('id')
        .execute();
      return rows.map(({ actor, action }) => `${actor.split(':')[0]} ${action}`);
    },
  };
}
