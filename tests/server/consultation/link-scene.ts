import {
  type MadeCommentLink,
  madeCommentLinkResponse,
  makeCommentLinkRequest,
} from '../../../src/contract/comments';
import type { Party } from '../../../src/domain/procedure/procedure-setting';
import type { TestPhone } from '../../support/server';
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
