import http, { type IncomingMessage } from 'node:http';
import https from 'node:https';
import type { Readable } from 'node:stream';
import { AwsV4Signer } from 'aws4fetch';

/** Where evidence lies: a bucket that speaks S3, addressed by path. */
export interface S3Settings {
  /** Origin, e.g. `https://s3.example.cn`. */
  readonly endpoint: string;
  readonly bucket: string;
  readonly region: string;
  readonly accessKey: string;
  readonly secretKey: string;
}

/** Bytes to send, whose digest the store checks too, since it is part of what is signed. */
export interface S3Body {
  readonly size: number;
  readonly sha256: string;
  /** The bytes from the beginning, for each attempt. */
  open(): Readable;
}

type Method = 'GET' | 'HEAD' | 'PUT' | 'DELETE';

interface S3Call {
  readonly range?: string;
  readonly body?: S3Body;
}

/** Silence after which a call is given up. */
const SILENCE_MS = 30_000;
const PAUSES_MS = [200, 1000];

async function signed({ endpoint, bucket, ...keys }: S3Settings, method: Method, key: string) {
  return (headers: Record<string, string>) =>
    new AwsV4Signer({
      ...{ method, url: `${endpoint}/${bucket}${key === '' ? '' : `/${key}`}`, headers },
      ...{ accessKeyId: keys.accessKey, secretAccessKey: keys.secretKey },
      ...{ service: 's3', region: keys.region },
    }).sign();
}

/** One call; the answer's body is not read yet. */
async function attempt(
  settings: S3Settings,
  method: Method,
  key: string,
  { range, body }: S3Call,
): Promise<IncomingMessage> {
  const digest = body === undefined ? {} : { 'x-amz-content-sha256': body.sha256 };
  const sign = await signed(settings, method, key);
  const { url, headers } = await sign({ ...digest, ...(range === undefined ? {} : { range }) });
  const length = body === undefined ? {} : { 'content-length': String(body.size) };
  return new Promise((resolve, reject) => {
    const { request } = url.protocol === 'https:' ? https : http;
    const asked = request(url, {
      ...{ method, timeout: SILENCE_MS },
      headers: { ...Object.fromEntries(headers), ...length },
    });
    asked.on('response', resolve);
    asked.on('error', reject);
    asked.on('timeout', () => asked.destroy(new Error('the evidence store (S3) is silent')));
    if (body === undefined) asked.end();
    else {
      const bytes = body.open();
      bytes.on('error', (error) => asked.destroy(error));
      bytes.pipe(asked);
    }
  });
}

const isPassing = ({ statusCode = 500 }: IncomingMessage): boolean =>
  statusCode >= 500 || statusCode === 429;

/**
 * A call, made again where the store could not be reached or was busy: all calls may be repeated,
 * since a key never stands for other bytes.
 * @returns an answer of status 200, 204, 206 or 404; who does not read its body must resume it
 * @throws Error that names the status otherwise
 */
export async function callS3(
  settings: S3Settings,
  method: Method,
  key: string,
  call: S3Call = {},
): Promise<IncomingMessage> {
  for (const pause of [...PAUSES_MS, null]) {
    const answer = await attempt(settings, method, key, call).catch((error: unknown) => {
      if (pause === null) throw error;
      return null;
    });
    const { statusCode = 500 } = answer ?? {};
    if (answer !== null && [200, 204, 206, 404].includes(statusCode)) return answer;
    answer?.resume();
    if (pause === null || (answer !== null && !isPassing(answer))) {
      throw new Error(`the evidence store (S3) answered ${method} with ${statusCode}`);
    }
    await new Promise((done) => setTimeout(done, pause));
  }
  throw new Error('unreachable');
}
