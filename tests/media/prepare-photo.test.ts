import { createHash } from 'node:crypto';
import { describe, expect, it, vi } from 'vitest';
import { type PictureTools, preparePhoto } from '../../src/media/prepare-photo';

const JPEG = Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0xff, 0xd9);
const PNG = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1);
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Counts what is asked of the browser; every picture is 4000 × 3000. */
function tools(decodes = true) {
  const encoded: { longest: number; quality: number }[] = [];
  let closed = 0;
  const bitmap = {
    width: 4000,
    height: 3000,
    close: () => {
      closed += 1;
    },
  } as ImageBitmap;
  const picture: PictureTools = {
    decode: async () => {
      if (!decodes) throw new Error('not a picture');
      return bitmap;
    },
    encode: async ({ width, height }, quality) => {
      encoded.push({ longest: Math.max(width, height), quality });
      return new Blob([JPEG, String(width)]);
    },
    scale: (_, size) => ({ ...size }) as OffscreenCanvas,
    pixels: (_, { width, height }) => new Uint8ClampedArray(width * height * 4),
    describe: async () => ({ make: 'Camera' }),
  };
  return { ...picture, bitmap, encoded, closed: () => closed };
}

const named = (bytes: BlobPart, name: string, type = '') => ({
  kind: 'file' as const,
  file: new File([bytes], name, { type }),
});

/** A file that says it has so many bytes more than it has. */
const swollen = (bytes: BlobPart, name: string, size: number) => ({
  kind: 'file' as const,
  file: Object.defineProperty(new File([bytes], name), 'size', { value: size }),
});

const MIB = 1024 * 1024;

describe('preparePhoto', () => {
  it('[MD2] takes in a file of no known kind under its name', async () => {
    const outcome = await preparePhoto(tools(), named('甲,乙\n1,2\n', '明细\u202e表.csv'));
    expect(outcome).toMatchObject({
      ok: true,
      value: {
        mediaType: 'application/octet-stream',
        fileName: '明细表.csv',
        thumbnail: null,
        sha256: createHash('sha256').update('甲,乙\n1,2\n').digest('hex'),
      },
    });
  });

  it('[MD3] takes larger sounds and moving pictures than pictures', async () => {
    const mp4 = Uint8Array.of(0, 0, 0, 24, ...Buffer.from('ftypisom'));
    expect(await preparePhoto(tools(), swollen(JPEG, 'a.jpg', 65 * MIB))).toEqual({
      ok: false,
      error: 'tooLarge',
    });
    expect(await preparePhoto(tools(), swollen(mp4, 'a.mp4', 257 * MIB))).toEqual({
      ok: false,
      error: 'tooLarge',
    });
    expect((await preparePhoto(tools(), swollen(mp4, 'a.mp4', 65 * MIB))).ok).toBe(true);
  });

  it('[MD4] keeps the very pieces of a large file that it digested', async () => {
    const bytes = new Uint8Array(17 * MIB).map((_, at) => (at * 31) % 251);
    bytes.set(Buffer.from('....ftypisom'), 0);
    const outcome = await preparePhoto(tools(), named(bytes, 'a.mp4'));
    if (!outcome.ok) throw new Error(outcome.error);
    const kept = new Uint8Array(await outcome.value.bytes.arrayBuffer());
    expect(outcome.value).toMatchObject({ sha256: sha256(bytes), mediaType: 'video/mp4' });
    expect(Buffer.compare(kept, bytes)).toBe(0);
  });

  it('[MD6] asks what a file says of itself, and not a camera frame', async () => {
    const browser = tools();
    const file = await preparePhoto(browser, named(JPEG, 'a.jpg'));
    expect(file).toMatchObject({ ok: true, value: { selfDescription: { make: 'Camera' } } });
    const frame = await preparePhoto(browser, { kind: 'frame', frame: browser.bitmap });
    expect(frame.ok && frame.value.selfDescription).toBeUndefined();
  });

  it('[MD9] gives every picture that can be shown its hash, and no other file', async () => {
    const shown = await preparePhoto(tools(), named(JPEG, 'a.jpg'));
    expect(shown).toMatchObject({ ok: true, value: { perceptualHash: '0'.repeat(16) } });
    for (const other of [
      await preparePhoto(tools(false), named(JPEG, 'a.jpg')),
      await preparePhoto(tools(), named('%PDF-1.7\n', 'a.pdf')),
    ]) {
      expect(other.ok && other.value.perceptualHash).toBeUndefined();
    }
  });

  it('[UI10] keeps a file byte by byte and hashes exactly these bytes', async () => {
    const outcome = await preparePhoto(tools(), { kind: 'file', file: new Blob([JPEG]) });
    if (!outcome.ok) throw new Error(outcome.error);
    const kept = new Uint8Array(await outcome.value.bytes.arrayBuffer());
    expect(kept).toEqual(JPEG);
    expect(outcome.value.sha256).toBe(sha256(JPEG));
    expect(new Uint8Array(outcome.value.inMemory ?? [])).toEqual(JPEG);
    expect(outcome.value.bytes.type).toBe('image/jpeg');
  });

  it('[UI10] encodes a camera frame once, at most 2048 px, and hashes what it keeps', async () => {
    const browser = tools();
    const outcome = await preparePhoto(browser, { kind: 'frame', frame: browser.bitmap });
    if (!outcome.ok) throw new Error(outcome.error);
    expect(browser.encoded).toEqual([
      { longest: 2048, quality: 0.85 },
      { longest: 320, quality: 0.7 },
    ]);
    const kept = new Uint8Array(await outcome.value.bytes.arrayBuffer());
    expect(outcome.value.sha256).toBe(sha256(kept));
    await vi.waitFor(() => expect(browser.closed()).toBe(1));
  });

  it('[UI10] takes the size that a video frame is displayed with', async () => {
    const browser = tools();
    const frame = { displayWidth: 600, displayHeight: 800, close: () => undefined } as VideoFrame;
    await preparePhoto(browser, { kind: 'frame', frame });
    expect(browser.encoded.map(({ longest }) => longest)).toEqual([800, 320]);
  });

  it('[UI12] believes the first bytes, not the name that a file gives itself', async () => {
    const file = new Blob([PNG], { type: 'image/jpeg' });
    const outcome = await preparePhoto(tools(), { kind: 'file', file });
    expect(outcome).toMatchObject({ ok: true, value: { mediaType: 'image/png' } });
  });

  it.each([
    ['empty', new Blob([])],
    ['unknownType', new Blob(['<html></html>'], { type: 'image/jpeg' })],
    ['tooLarge', Object.defineProperty(new Blob([JPEG]), 'size', { value: 65 * 1024 * 1024 })],
  ] as const)('[UI12] refuses a file that is %s', async (fault, file) => {
    expect(await preparePhoto(tools(), { kind: 'file', file })).toEqual({
      ok: false,
      error: fault,
    });
  });

  it('[UI12] says so when a file can no longer be read', async () => {
    const file = new Blob([JPEG]);
    file.arrayBuffer = async () => {
      throw new DOMException('gone', 'NotReadableError');
    };
    const outcome = await preparePhoto(tools(), { kind: 'file', file });
    expect(outcome).toEqual({ ok: false, error: 'unreadable' });
  });

  it('[UI14] keeps a picture that cannot be shown, without a thumbnail', async () => {
    const outcome = await preparePhoto(tools(false), { kind: 'file', file: new Blob([JPEG]) });
    expect(outcome).toMatchObject({ ok: true, value: { thumbnail: null, sha256: sha256(JPEG) } });
  });

  it('[UI14] does not try to draw a PDF', async () => {
    const file = new Blob(['%PDF-1.7\n']);
    const outcome = await preparePhoto(tools(), { kind: 'file', file });
    expect(outcome).toMatchObject({
      ok: true,
      value: { mediaType: 'application/pdf', thumbnail: null },
    });
  });

  it('[UI14] says so when the browser cannot encode a frame', async () => {
    const browser = tools();
    const encode = async () => {
      throw new Error('no canvas');
    };
    const outcome = await preparePhoto(
      { ...browser, encode },
      { kind: 'frame', frame: browser.bitmap },
    );
    expect(outcome).toEqual({ ok: false, error: 'cannotEncode' });
    await vi.waitFor(() => expect(browser.closed()).toBe(1));
  });
});
