import { describe, expect, it } from 'vitest';
import { LIVE_PATH, type LiveNews } from '../../src/contract/live';
import type { ProblemCode } from '../../src/contract/problem';
import { problemOf } from '../../src/contract/problem-catalogue';
import { listen } from '../../src/sync/listen';
import type { SessionDeps } from '../../src/sync/session';

const ASSIGNMENT = 'AAAAAAAAAAAAAAAAAAAAAA';
const SESSION = 'BBBBBBBBBBBBBBBBBBBBBA';
const ECHO = { 'takan-protocol': '1' };

type Stream = ReadableStreamDefaultController<Uint8Array>;

/** A phone that listens to a server which the test plays: time stands still until it is told. */
function scene(answers: readonly (() => Response)[]) {
  const heard: (LiveNews | null)[] = [];
  const asked: { url: string; token: string | null }[] = [];
  const waiting: { ms: number; work: () => void }[] = [];
  const streams: Stream[] = [];
  const ended = new AbortController();
  const deps: SessionDeps = {
    transport: { origin: 'https://takan.test' } as SessionDeps['transport'],
    signer: { kid: 'kid', sign: async (bytes) => bytes },
    session: { token: 'token' },
  };
  const serve: typeof fetch = async (input, init) => {
    const token = new Headers(init?.headers).get('authorization');
    asked.push({ url: String(input), token });
    const answer = answers[asked.length - 1];
    if (answer === undefined) throw new TypeError('no network');
    return answer();
  };
  const stream = (): Response => {
    const body = new ReadableStream<Uint8Array>({ start: (each) => void streams.push(each) });
    return new Response(body, { headers: { ...ECHO, 'content-type': 'text/event-stream' } });
  };
  return { heard, asked, waiting, streams, ended, deps, serve, stream };
}

type Scene = ReturnType<typeof scene>;

function start({ deps, serve, heard, waiting, ended }: Scene): Promise<void> {
  const after = (ms: number, work: () => void) => {
    const timer = { ms, work };
    waiting.push(timer);
    return () => void waiting.splice(waiting.indexOf(timer), waiting.includes(timer) ? 1 : 0);
  };
  const from = { origin: 'https://takan.test', fetch: serve };
  const onNews = (news: LiveNews | null): void => void heard.push(news);
  return listen({ ...deps, from, onNews, pace: { after, jitter: () => 0 } }, ended.signal);
}

const say = (stream: Stream | undefined, text: string): void =>
  stream?.enqueue(new TextEncoder().encode(text));

const refusal = (code: ProblemCode) => (): Response => {
  const value = problemOf(code);
  const headers = { ...ECHO, 'content-type': 'application/problem+json' };
  return new Response(JSON.stringify(value), { status: value.status, headers });
};

/** Waits for a pause before the next attempt, says how long it is, and lets it pass. */
async function pass(made: Scene): Promise<number> {
  await expect.poll(() => made.waiting.length).toBe(1);
  const [timer] = made.waiting.splice(0);
  timer?.work();
  return timer?.ms ?? 0;
}

describe('a phone that listens', () => {
  it('[PN76] hears events in whatever pieces they come, and nothing in comments or in others', async () => {
    const made: Scene = scene([() => made.stream()]);
    const done = start(made);
    await expect.poll(() => made.streams.length).toBe(1);
    const [stream] = made.streams;
    say(stream, 'retry: 5000\n\n: \n\ndata: {"assign');
    say(stream, `ment":"${ASSIGNMENT}"}\n`);
    say(stream, `\ndata: {"assignment":"${ASSIGNMENT}","session":"${SESSION}"}\n\n`);
    say(stream, 'data: {"other":1}\n\ndata: no json\n\n');
    await expect.poll(() => made.heard).toHaveLength(3);
    expect(made.heard).toEqual([
      null,
      { assignment: ASSIGNMENT },
      { assignment: ASSIGNMENT, session: SESSION },
    ]);
    expect(made.asked).toEqual([{ url: `https://takan.test${LIVE_PATH}`, token: 'Bearer token' }]);
    made.ended.abort();
    stream?.close();
    await done;
  });

  it('[PN77] comes back slower and slower, and looks for what it missed', async () => {
    const offline = (): never => {
      throw new TypeError('no network');
    };
    const portal = () => new Response('<html>', { headers: { 'content-type': 'text/html' } });
    const made: Scene = scene([
      ...[offline, portal, refusal('unavailable'), () => made.stream(), () => made.stream()],
    ]);
    const done = start(made);
    expect([await pass(made), await pass(made), await pass(made)]).toEqual([2500, 5000, 10_000]);
    await expect.poll(() => made.streams.length).toBe(1);
    expect(made.heard).toEqual([null]);
    say(made.streams[0], ': \n\n');
    await expect.poll(() => made.waiting.map(({ ms }) => ms)).toEqual([50_000]);
    made.streams[0]?.close();
    await expect.poll(() => made.waiting.map(({ ms }) => ms)).toEqual([2500]);
    await pass(made);
    await expect.poll(() => made.heard).toEqual([null, null]);
    made.ended.abort();
    made.streams[1]?.close();
    await done;
    expect(made.asked).toHaveLength(5);
  });

  it('[PN77] takes a silent connection for a lost one', async () => {
    const made: Scene = scene([() => made.stream()]);
    let cut = false;
    const { serve } = made;
    const watched: Scene = {
      ...made,
      serve: async (input, init) => {
        const answer = await serve(input, init);
        init?.signal?.addEventListener('abort', () => {
          cut = true;
          made.streams[0]?.error(new Error('aborted'));
        });
        return answer;
      },
    };
    const done = start(watched);
    await expect.poll(() => watched.waiting.map(({ ms }) => ms)).toEqual([50_000]);
    await pass(watched);
    expect(cut).toBe(true);
    await expect.poll(() => watched.waiting.map(({ ms }) => ms)).toEqual([2500]);
    watched.ended.abort();
    await done;
    expect(watched.waiting).toEqual([]);
  });

  it('[PN77] never comes back as a device that may not listen', async () => {
    const made = scene([refusal('device-revoked')]);
    await start(made);
    expect(made.asked).toHaveLength(1);
    expect(made.waiting).toEqual([]);
  });
});
