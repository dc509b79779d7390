import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { MeasuredFile } from '../../trust/bundle/bundle-files';
import type { ByteRange, ExpectedBytes, Opened, PlainBlobStore } from './blob-store';
import { freshName } from './fresh-name';
import { checkFile, isWritable, receiveFile } from './incoming-file';
import { callS3, type S3Settings } from './s3-client';

async function* bytesOf(s3: S3Settings, key: string, range?: ByteRange): AsyncGenerator<Buffer> {
  const part = range === undefined ? {} : { range: `bytes=${range.start}-${range.end}` };
  const answer = await callS3(s3, 'GET', key, part);
  if (answer.statusCode === 404) {
    answer.resume();
    throw new Error('there are no such bytes');
  }
  for await (const chunk of answer) yield chunk;
}

async function measure(
  s3: S3Settings,
  key: string,
  opened: Opened = (bytes) => bytes,
): Promise<MeasuredFile | null> {
  if ((await sizeOf(s3, key)) === null) return null;
  const hash = createHash('sha256');
  let size = 0;
  for await (const chunk of opened(bytesOf(s3, key))) {
    hash.update(chunk);
    size += chunk.length;
  }
  return { sha256: hash.digest('hex'), size };
}

async function sizeOf(s3: S3Settings, key: string): Promise<number | null> {
  const answer = await callS3(s3, 'HEAD', key);
  answer.resume();
  return answer.statusCode === 404 ? null : Number(answer.headers['content-length']);
}

async function put(
  s3: S3Settings,
  key: string,
  path: string,
  expected: ExpectedBytes,
): Promise<void> {
  const body = { ...expected, open: () => createReadStream(path) };
  const answer = await callS3(s3, 'PUT', key, { body });
  answer.resume();
  if (answer.statusCode !== 200) {
    throw new Error(`the evidence store (S3) answered PUT with ${answer.statusCode}`);
  }
  if ((await sizeOf(s3, key)) !== expected.size) {
    throw new Error('the evidence store (S3) holds another size than it was sent');
  }
}

async function digestOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk);
  return hash.digest('hex');
}

async function holdsBucket(s3: S3Settings): Promise<boolean> {
  try {
    const answer = await callS3(s3, 'HEAD', '');
    answer.resume();
    return answer.statusCode === 200;
  } catch {
    return false;
  }
}

/**
 * Blobs as objects `BUREAU/ab/abcd…` of a bucket, which all nodes of a bureau share. What arrives is
 * received and checked in a folder of this machine first, so no object ever holds half of its bytes.
 * @param folder for what is on its way; uploads that stopped there go on with this node alone
 */
export async function openS3BlobStore(
  s3: S3Settings,
  bureau: string,
  folder: string,
): Promise<PlainBlobStore> {
  const incoming = join(folder, 'incoming');
  const uploads = join(folder, 'uploads');
  await mkdir(incoming, { recursive: true, mode: 0o700 });
  await mkdir(uploads, { recursive: true, mode: 0o700 });
  const keyOf = (sha256: string): string => `${bureau}/${sha256.slice(0, 2)}/${sha256}`;
  return {
    uploads,
    keep: (stream, expected) =>
      receiveFile(incoming, stream, expected, {
        place: async ({ path, isGood }) => {
          if (isGood()) await put(s3, keyOf(expected.sha256), path, expected);
          return false;
        },
      }),
    adopt: async (path, expected) => {
      const checked = await checkFile(path, expected);
      if (checked.ok) await put(s3, keyOf(expected.sha256), path, expected);
      return checked;
    },
    freshName,
    place: async ({ path, size, isGood }, name) => {
      if (!isGood()) return false;
      // The bucket checks this digest of what it gets.
      await put(s3, keyOf(name), path, { sha256: await digestOf(path), size });
      return false;
    },
    size: (sha256) => sizeOf(s3, keyOf(sha256)),
    remove: async (sha256) => {
      (await callS3(s3, 'DELETE', keyOf(sha256))).resume();
    },
    read: (sha256, range) =>
      Readable.from(bytesOf(s3, keyOf(sha256), range), { objectMode: false }),
    measure: (name, opened) => measure(s3, keyOf(name), opened),
    writable: async () => (await isWritable(incoming)) && holdsBucket(s3),
  };
}
