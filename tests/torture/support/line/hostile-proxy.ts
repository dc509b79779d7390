import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pick, type Random } from '../../../support/seeded-random';
import { type Asked, bytesOf, carry, giveBack } from './carried';
import { type Hand, TRICKS } from './tricks';
import { VERSION_TRICKS } from './version-tricks';

/** Answers that are kept to be played again. */
const HEARD = 200;

/** What the line is like from now on. */
export interface Mood {
  /** How many requests of a hundred a trick befalls. */
  readonly hostility: number;
  readonly random: Random;
  /** Which tricks there are, by name; all those of a bad line where none is named. */
  readonly tricks?: readonly string[];
}

export interface HostileProxy {
  readonly origin: string;
  /** Where requests go from now on, in turn. */
  leadTo(origins: readonly string[]): void;
  become(mood: Mood | null): void;
  /** Lets everything that was held back reach the server now, in any order; answers go nowhere. */
  releaseLate(random: Random): Promise<void>;
  /** How often each trick was played to its end; what fell through, as nothing fitted, does not count. */
  readonly played: ReadonlyMap<string, number>;
  /** Forgets what it heard, holds back and played: another round. */
  forget(): void;
  close(): Promise<void>;
}

interface State {
  targets: readonly URL[];
  turn: number;
  mood: Mood | null;
  readonly heard: Hand['heard'][number][];
  readonly later: Asked[];
  readonly played: Map<string, number>;
}

function nextTarget(state: State): URL {
  state.turn += 1;
  const target = state.targets[state.turn % state.targets.length];
  if (target === undefined) throw new Error('the proxy leads nowhere');
  return target;
}

async function relay(state: State, asked: Asked, answer: ServerResponse): Promise<void> {
  const reply = await carry(nextTarget(state), asked);
  state.heard.push({ asked, reply });
  if (state.heard.length > HEARD) state.heard.shift();
  giveBack(answer, reply);
}

async function handle(state: State, incoming: IncomingMessage, answer: ServerResponse) {
  const { method = 'GET', url: path = '/', headers } = incoming;
  const asked: Asked = { method, path, headers, body: await bytesOf(incoming) };
  const { mood, heard, later, played } = state;
  if (mood === null || mood.random() * 100 >= mood.hostility) return relay(state, asked, answer);
  const name = pick(mood.tricks ?? Object.keys(TRICKS), mood.random);
  const { random } = mood;
  const hand: Hand = { target: nextTarget(state), asked, answer, random, heard, later };
  const trick = TRICKS[name] ?? VERSION_TRICKS[name];
  if (await trick?.(hand)) played.set(name, (played.get(name) ?? 0) + 1);
}

async function release(state: State, random: Random): Promise<void> {
  while (state.later.length > 0) {
    const at = Math.floor(random() * state.later.length);
    const [asked] = state.later.splice(at, 1);
    if (asked !== undefined) await carry(nextTarget(state), asked).catch(() => null);
  }
}

/** A proxy on loopback before the server under test that does to requests whatever a line may do. */
export async function startHostileProxy(): Promise<HostileProxy> {
  const state: State = {
    ...{ targets: [], turn: 0, mood: null, heard: [], later: [], played: new Map() },
  };
  const server = createServer((incoming, answer) => {
    // A server that is gone, or a client that is: the line breaks.
    handle(state, incoming, answer).catch(() => answer.destroy());
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    leadTo: (origins) => {
      state.targets = origins.map((origin) => new URL(origin));
    },
    become: (mood) => {
      state.mood = mood;
    },
    releaseLate: (random) => release(state, random),
    played: state.played,
    forget: () => {
      state.heard.length = 0;
      state.later.length = 0;
      state.played.clear();
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
