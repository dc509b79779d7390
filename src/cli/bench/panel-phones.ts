import { Agent, request } from 'node:http';
import * as z from 'zod/mini';
import { PROTOCOL_HEADER, PROTOCOL_VERSION } from '../../contract/protocol';
import { syncResponse } from '../../contract/sync';

/** One exchange, ready to be sent: the body is the JSON of its request. */
export const readyExchange = z.object({ url: z.string(), token: z.string(), body: z.string() });
export type ReadyExchange = z.infer<typeof readyExchange>;

interface Answered {
  readonly tookMs: number;
  readonly status: number;
  readonly body: Buffer;
}

/** Sends over a connection of its own; the time ends with the last byte of the answer. */
function send({ url, token, body }: ReadyExchange, agent: Agent): Promise<Answered> {
  const bytes = Buffer.from(body);
  const headers = {
    ...{ authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...{ [PROTOCOL_HEADER]: String(PROTOCOL_VERSION), 'content-length': bytes.length },
  };
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const sent = request(url, { method: 'POST', headers, agent }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part) => parts.push(part));
      answer.on('error', reject);
      answer.on('end', () => {
        const tookMs = performance.now() - start;
        resolve({ tookMs, status: answer.statusCode ?? 0, body: Buffer.concat(parts) });
      });
    });
    sent.on('error', reject);
    sent.end(bytes);
  });
}

/** @throws Error for an answer that does not receipt what was sent. */
function requireReceipt({ status, body }: Answered): void {
  if (status !== 200) throw new Error(`an exchange was answered with ${status}`);
  const { refused, receipts } = syncResponse.parse(JSON.parse(body.toString()));
  if (refused.length > 0) throw new Error('a seal was refused');
  if (receipts.length === 0) throw new Error('a seal was not receipted');
}

/** Milliseconds for each exchange when all are sent in one moment. */
async function sendAtOnce(exchanges: readonly ReadyExchange[]): Promise<number[]> {
  const agent = new Agent({ keepAlive: false, maxSockets: Number.POSITIVE_INFINITY });
  const answers = await Promise.all(exchanges.map((each) => send(each, agent)));
  // Afterwards, so that what phones do with an answer is in nobody's time.
  for (const answer of answers) requireReceipt(answer);
  return answers.map(({ tookMs }) => tookMs);
}

/** The phones of `bench panel`, as a process beside the server: gets exchanges, answers with times. */
export function runPanelPhones(): Promise<number> {
  return new Promise((resolve, reject) => {
    process.once('message', (message) => {
      sendAtOnce(z.array(readyExchange).parse(message))
        .then((took) => {
          process.send?.(took);
          process.disconnect();
          resolve(0);
        })
        .catch(reject);
    });
  });
}
