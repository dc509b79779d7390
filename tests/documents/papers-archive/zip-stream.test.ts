import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { streamZip, zipSize } from '../../../src/documents/papers-archive/zip-stream';
import { gathered } from '../../support/archived-papers';

const file = (path: string, text: string) => {
  const bytes = new TextEncoder().encode(text);
  return { path, size: bytes.length, chunks: () => [bytes] };
};
const FILES = [file('一.txt', 'a'.repeat(100)), file('二.txt', 'b'), file('三.txt', '')];

/** Archives that go beyond what the plain form counts as soon as they hold anything. */
const LIMITS = [
  { offset: 0xffff_ffff, files: 0xffff },
  { offset: 50, files: 0xffff },
  { offset: 0xffff_ffff, files: 2 },
];

it('[AR10] says the same in the plain form and in ZIP64, and how long it will be', async () => {
  for (const plain of LIMITS) {
    const bytes = await gathered(streamZip(FILES, '2026-11-25', plain));
    expect(bytes.length).toBe(zipSize(FILES, plain));
    const found = unzipSync(bytes);
    expect(Object.entries(found).map(([name, text]) => [name, text.length])).toEqual([
      ...[
        ['一.txt', 100],
        ['二.txt', 1],
        ['三.txt', 0],
      ],
    ]);
    const isFar = plain.offset === 50 || plain.files === 2;
    expect(Buffer.from(bytes).includes(Buffer.from('PK\x06\x06', 'latin1'))).toBe(isFar);
  }
});

it('[AR10] gives the far place of a file only where the plain one does not reach', async () => {
  const [, far] = LIMITS;
  const bytes = Buffer.from(await gathered(streamZip(FILES, '2026-11-25', far)));
  const extras = bytes.toString('latin1').split('PK\x01\x02').slice(1);
  expect(extras.map((head) => head.charCodeAt(26))).toEqual([0, 12, 12]);
});

it('[AR9] gives every file the day of the closing', async () => {
  const bytes = Buffer.from(await gathered(streamZip(FILES, '2026-11-25')));
  expect(bytes.readUInt16LE(12)).toBe(((2026 - 1980) << 9) | (11 << 5) | 25);
});
