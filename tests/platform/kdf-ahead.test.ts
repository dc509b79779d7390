import { expect, it } from 'vitest';
import { readyKdf } from '../../src/platform/kdf';
import { kdfAhead } from '../../src/platform/worker-kdf';
import type { KdfParameters } from '../../src/trust/wrapped-keys';

const SLOT: KdfParameters = {
  ...{ kdf: 'argon2id', salt: 'AAAAAAAAAAAAAAAAAAAAAA' },
  ...{ memoryKiB: 65_536, iterations: 3, parallelism: 1 },
};

/** Stands in for a worker: what it was asked, and whether it has ended. */
class Stand {
  onmessage: ((event: { data: Uint8Array }) => void) | null = null;
  onerror: ((event: { message: string }) => void) | null = null;
  readonly asked: unknown[] = [];
  ended = false;
  postMessage(question: unknown): void {
    this.asked.push(question);
  }
  terminate(): void {
    this.ended = true;
  }
}

function ahead() {
  const started: Stand[] = [];
  const kdf = kdfAhead(() => {
    const stand = new Stand();
    started.push(stand);
    return stand as unknown as Worker;
  });
  return { kdf, started };
}

const KEY = new Uint8Array(32).fill(7);

it('[LK43] a worker that was started before is asked once, and ends with its answer', async () => {
  const { kdf, started } = ahead();
  kdf.begin();
  kdf.begin();
  expect(started).toHaveLength(1);
  const [first] = started;
  expect(first?.asked).toEqual([]);
  const derived = kdf.derive('一句口令', SLOT);
  expect(first?.asked).toEqual([{ passphrase: '一句口令', parameters: SLOT }]);
  first?.onmessage?.({ data: KEY });
  expect(await derived).toBe(KEY);
  expect(first?.ended).toBe(true);
  const again = kdf.derive('另一句', SLOT);
  expect(started).toHaveLength(2);
  started[1]?.onmessage?.({ data: KEY });
  expect(await again).toBe(KEY);
});

it('[LK43] one that failed before it was asked is not asked', async () => {
  const { kdf, started } = ahead();
  kdf.begin();
  started[0]?.onerror?.({ message: 'no script' });
  expect(started[0]?.ended).toBe(true);
  const derived = kdf.derive('一句口令', SLOT);
  expect(started[0]?.asked).toEqual([]);
  started[1]?.onerror?.({ message: 'no script either' });
  await expect(derived).rejects.toThrow('no script either');
  expect(started[1]?.ended).toBe(true);
});

it('[LK43] one that nobody will ask ends', () => {
  const { kdf, started } = ahead();
  kdf.begin();
  kdf.end();
  kdf.end();
  expect(started.map(({ ended }) => ended)).toEqual([true]);
});

it('[LK43] what it is compiled by ahead is a derivation that it takes', async () => {
  await expect(readyKdf()).resolves.toBeUndefined();
});
