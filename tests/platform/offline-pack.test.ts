import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import {
  checkPack,
  downloadPack,
  dropPack,
  type PackPort,
  type PackState,
  packState,
} from '../../src/platform/offline-pack';

const bytesOf = (name: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(`part ${name}`);
const part = (name: string) => ({
  url: `/assets/${name}.js`,
  sha256: createHash('sha256').update(bytesOf(name)).digest('hex'),
  size: bytesOf(name).length,
  group: 'sheets',
});

/** A phone whose caches outlive every start, and a server that tests switch. */
class Place {
  readonly kept = new Map<string, Uint8Array<ArrayBuffer>>();
  readonly asked: string[] = [];
  names: string[] = ['a', 'b', 'c'];
  full = false;
  answer: (name: string) => Response | null = (name) => new Response(bytesOf(name));

  readonly port: PackPort = {
    fetch: async (request) => {
      const url = String(request);
      if (url === '/offline-pack.json') {
        const parts = this.names.map(part);
        return new Response(JSON.stringify({ v: 1, build: 'b', parts }));
      }
      const name = url.slice('/assets/'.length, -'.js'.length);
      this.asked.push(name);
      const answer = this.answer(name);
      if (answer === null) throw new TypeError('no network');
      return answer;
    },
    caches: {
      has: async () => this.kept.size > 0,
      delete: async () => {
        const had = this.kept.size > 0;
        this.kept.clear();
        return had;
      },
      open: async () => this.cache as Cache,
    },
  };

  private readonly cache: Partial<Cache> = {
    keys: async () => [...this.kept.keys()].map((url) => new Request(`https://a.example${url}`)),
    match: async (url) => {
      const bytes = this.kept.get(String(url));
      return bytes === undefined ? undefined : new Response(bytes);
    },
    put: async (url, response) => {
      if (this.full) throw new DOMException('full', 'QuotaExceededError');
      this.kept.set(String(url), new Uint8Array(await response.arrayBuffer()));
    },
    delete: async (url) => this.kept.delete(String(url)),
  };

  download(signal = new AbortController().signal) {
    const seen: PackState[] = [];
    return { end: downloadPack(this.port, signal, (state) => seen.push(state)), seen };
  }
}

it('[PK3] fetches part by part, says how far it is, and is then complete', async () => {
  const place = new Place();
  const { end, seen } = place.download();
  expect(await end).toBe('complete');
  expect(seen.map(({ kept, total }) => `${kept}/${total}`)).toEqual(['0/3', '1/3', '2/3', '3/3']);
  expect(await packState(place.port)).toEqual({ kept: 3, total: 3, missingBytes: 0 });
});

it('[PK4] goes on where a download was cut off, and fetches nothing twice', async () => {
  const place = new Place();
  place.answer = (name) => (name === 'b' ? null : new Response(bytesOf(name)));
  expect(await place.download().end).toBe('offline');
  expect([...place.kept.keys()]).toEqual(['/assets/a.js']);
  place.answer = (name) => new Response(bytesOf(name));
  expect(await place.download().end).toBe('complete');
  expect(place.asked).toEqual(['a', 'b', 'b', 'c']);
});

it('[PK5] stops when it is told to, and keeps what came', async () => {
  const place = new Place();
  const stop = new AbortController();
  place.answer = (name) => {
    if (name === 'b') stop.abort();
    return new Response(bytesOf(name));
  };
  expect(await place.download(stop.signal).end).toBe('cancelled');
  expect(place.kept.size).toBe(2);
});

it('[PK6] keeps no part that is not what the build lists', async () => {
  const place = new Place();
  place.answer = () => new Response('<html>please sign in</html>');
  expect(await place.download().end).toBe('damaged');
  expect(place.kept.size).toBe(0);
  place.answer = () => new Response('gone', { status: 404 });
  expect(await place.download().end).toBe('damaged');
});

it('[PK6] finds out parts that were damaged since, and counts them as missing', async () => {
  const place = new Place();
  await place.download().end;
  place.kept.set('/assets/b.js', new TextEncoder().encode('other'));
  expect(await checkPack(place.port)).toMatchObject({ kept: 2, total: 3 });
  expect(place.kept.has('/assets/b.js')).toBe(false);
});

it('[PK2] keeps the parts of the old build until the new one is complete', async () => {
  const place = new Place();
  await place.download().end;
  place.names = ['a', 'd'];
  place.answer = () => null;
  expect(await place.download().end).toBe('offline');
  expect(place.kept.size).toBe(3);
  place.answer = (name) => new Response(bytesOf(name));
  expect(await place.download().end).toBe('complete');
  expect([...place.kept.keys()].sort()).toEqual(['/assets/a.js', '/assets/d.js']);
});

it('[PK7] says that the phone is full, and can give its room back', async () => {
  const place = new Place();
  await place.download().end;
  place.names.push('e');
  place.full = true;
  expect(await place.download().end).toBe('full');
  expect(await dropPack(place.port)).toBe(true);
  expect(await packState(place.port)).toMatchObject({ kept: 0, total: 4 });
});
