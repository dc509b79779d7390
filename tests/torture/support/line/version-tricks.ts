import { PROTOCOL_HEADER, PROTOCOL_VERSION } from '../../../../src/contract/protocol';
import { type Answered, carry, giveBack } from './carried';
import type { Trick } from './tricks';

/** JSON whose objects all say one thing more than today's code knows; texts stay as they are. */
function withMore(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withMore);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).map(([key, each]) => [key, withMore(each)]);
  // What is keyed by journals has no further member in any version.
  const isMap = Object.values(value).every((each) => typeof each === 'number');
  return { ...Object.fromEntries(members), ...(isMap ? {} : { ofALaterVersion: { x: 1 } }) };
}

const isJson = ({ headers }: Answered): boolean =>
  String(headers['content-type'] ?? '').includes('json');

const LATER = String(PROTOCOL_VERSION + 1);

/** What a client and a server of two versions say to each other, as far as the contract foresees it. */
export const VERSION_TRICKS: Readonly<Record<string, Trick>> = {
  'newer server that says more': async ({ target, asked, answer }) => {
    const reply = await carry(target, asked);
    const body = isJson(reply)
      ? Buffer.from(JSON.stringify(withMore(JSON.parse(reply.body.toString()))))
      : reply.body;
    giveBack(answer, { ...reply, body });
    return true;
  },
  'server of a later protocol': async ({ target, asked, answer }) => {
    const reply = await carry(target, asked);
    giveBack(answer, { ...reply, headers: { ...reply.headers, [PROTOCOL_HEADER]: LATER } });
    return true;
  },
  'client of a later protocol': async ({ target, asked, answer }) => {
    const headers = { ...asked.headers, [PROTOCOL_HEADER]: LATER };
    giveBack(answer, await carry(target, { ...asked, headers }));
    return true;
  },
  'client that says more': async ({ target, asked, answer }) => {
    const isSaid = String(asked.headers['content-type'] ?? '').includes('application/json');
    const body = isSaid
      ? Buffer.from(JSON.stringify(withMore(JSON.parse(asked.body.toString()))))
      : asked.body;
    giveBack(answer, await carry(target, asked, body));
    return true;
  },
};
