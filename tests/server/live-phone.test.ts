import { describe, expect, it } from 'vitest';
import type { LiveNews } from '../../src/contract/live';
import { appendAct } from '../../src/store/append';
import { readJournals } from '../../src/store/read-journals';
import { syncAssignment } from '../../src/sync/engine';
import { listen } from '../../src/sync/listen';
import type { SyncDeps } from '../../src/sync/sync-deps';
import { makeServedPhone } from '../support/served-phone';
import { testScene } from '../support/test-scene';

const scene = testScene({ livePace: { heartbeatMs: 40, gatherMs: 20 } });

const entriesOn = async ({ writer }: SyncDeps): Promise<number> => {
  const journals = await readJournals(writer, scene.server.assignment);
  return journals.reduce((sum, { entries }) => sum + entries.length, 0);
};

const judge = ({ writer }: SyncDeps, scoreMilli: number) =>
  appendAct(writer, {
    assignment: scene.server.assignment,
    act: { type: 'score.judged', body: { indicator: 'A1-1', scoreMilli } },
  });

/** A phone that listens through what may lose its connections, and exchanges when it hears. */
function listening(phone: SyncDeps) {
  const ended = new AbortController();
  const heard: (LiveNews | null)[] = [];
  let runs: Promise<unknown> = Promise.resolve();
  let cut = (): void => undefined;
  const { transport, session, writer } = phone;
  const done = listen(
    {
      ...{ transport, session, signer: writer.signer },
      from: {
        origin: transport.origin,
        fetch: (input, init) => {
          const own = new AbortController();
          cut = () => own.abort();
          init?.signal?.addEventListener('abort', cut);
          return fetch(input, { ...init, signal: own.signal });
        },
      },
      pace: {
        after: (ms, work) => {
          // Pauses of seconds pass at once; that silence is noticed is another test's.
          const timer = ms < 40_000 ? setTimeout(work, 1) : undefined;
          return () => clearTimeout(timer);
        },
        jitter: () => 0,
      },
      onNews: (news) => {
        heard.push(news);
        runs = runs.then(() => syncAssignment(phone, scene.server.assignment));
      },
    },
    ended.signal,
  );
  return { heard, cut: () => cut(), stop: () => ended.abort(), done, runs: () => runs };
}

describe('two phones with real stores at a real server', () => {
  it('[PN76] [PN77] are in step while one listens, and after its connection was lost', async () => {
    const [one, other] = [
      await makeServedPhone(await scene.server.invite({ role: 'leadEvaluator' })),
      await makeServedPhone(await scene.server.invite({ role: 'evaluator' })),
    ];
    const { assignment } = scene.server;
    const line = listening(other);
    await judge(one, 1000);
    expect(await entriesOn(other)).toBe(0);
    await expect
      .poll(async () => {
        await judge(one, 2000);
        await syncAssignment(one, assignment);
        return line.heard;
      })
      .toContainEqual({ assignment });
    await expect.poll(() => entriesOn(other)).toBe(await entriesOn(one));
    const connections = (): number => line.heard.filter((news) => news === null).length;
    const before = connections();
    line.cut();
    await judge(one, 3000);
    expect((await syncAssignment(one, assignment)).kind).toBe('level');
    await expect.poll(connections).toBe(before + 1);
    await expect.poll(() => entriesOn(other)).toBe(await entriesOn(one));
    // Without the line everything is as it was, but for the delay.
    line.stop();
    await line.done;
    await line.runs();
    await judge(one, 4000);
    await syncAssignment(one, assignment);
    expect(await entriesOn(other)).toBeLessThan(await entriesOn(one));
    expect((await syncAssignment(other, assignment)).kind).toBe('level');
    expect(await entriesOn(other)).toBe(await entriesOn(one));
  });
});
