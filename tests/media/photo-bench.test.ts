import { describe, expect, it } from 'vitest';
import { ok } from '../../src/domain/kernel/result';
import { openPhotoBench, type PhotoWorker } from '../../src/media/photo-bench';
import type { PhotoRequest, PreparedPhoto } from '../../src/media/photo-message';

const photo: PreparedPhoto = {
  sha256: '0'.repeat(64),
  bytes: new Blob(['x']),
  mediaType: 'image/jpeg',
  thumbnail: null,
};

class FakeWorker extends EventTarget implements PhotoWorker {
  readonly asked: PhotoRequest[] = [];
  ended = false;
  postMessage(request: PhotoRequest): void {
    this.asked.push(request);
  }
  answer(index: number): void {
    const request = this.asked[index];
    if (request === undefined) throw new Error('nothing was asked');
    const data = { id: request.id, outcome: ok({ ...photo, sha256: String(request.id) }) };
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
  terminate(): void {
    this.ended = true;
  }
}

const file = { kind: 'file', file: new Blob(['x']) } as const;

describe('openPhotoBench', () => {
  it('[UI16] gives each picture its own answer, in whatever order they come', async () => {
    const worker = new FakeWorker();
    const bench = openPhotoBench(() => worker);
    const both = Promise.all([bench.prepare(file), bench.prepare(file)]);
    worker.answer(1);
    worker.answer(0);
    expect((await both).map((each) => each.ok && each.value.sha256)).toEqual(['0', '1']);
  });

  it('[UI16] answers everything in hand when the worker dies, and starts a new one', async () => {
    const workers: FakeWorker[] = [];
    const bench = openPhotoBench(() => {
      const worker = new FakeWorker();
      workers.push(worker);
      return worker;
    });
    const lost = bench.prepare(file);
    workers[0]?.dispatchEvent(new Event('error'));
    expect(await lost).toEqual({ ok: false, error: 'unreadable' });
    expect(workers[0]?.ended).toBe(true);
    const next = bench.prepare(file);
    workers[1]?.answer(0);
    expect((await next).ok).toBe(true);
  });
});
