import { Refusal } from './refusal';
import type { S3Settings } from './storage/s3-client';

const NEEDED = [
  'TAKAN_S3_ENDPOINT',
  'TAKAN_S3_BUCKET',
  'TAKAN_S3_ACCESS_KEY',
  'TAKAN_S3_SECRET_KEY',
] as const;

const BUCKET = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;

function isOrigin(text: string): boolean {
  try {
    const url = new URL(text);
    return /^https?:$/.test(url.protocol) && url.origin === text;
  } catch {
    return false;
  }
}

/**
 * Reads TAKAN_S3_*: all of them, or none and evidence lies in TAKAN_DATA.
 * @param value the value of a variable, undefined when it is empty
 * @throws Refusal that names the variable and repeats no secret
 */
export function s3Setting(value: (name: string) => string | undefined): S3Settings | null {
  const [endpoint, bucket, accessKey, secretKey] = NEEDED.map(value);
  const missing = NEEDED.filter((name) => value(name) === undefined);
  if (missing.length === NEEDED.length) return null;
  if (!endpoint || !bucket || !accessKey || !secretKey) {
    throw new Refusal(`${missing.join(', ')} must be set too, for evidence to lie in a bucket.`);
  }
  if (!isOrigin(endpoint)) {
    throw new Refusal('TAKAN_S3_ENDPOINT must be an origin such as https://s3.example.cn.');
  }
  if (!BUCKET.test(bucket)) throw new Refusal('TAKAN_S3_BUCKET must be the name of a bucket.');
  return {
    endpoint,
    bucket,
    region: value('TAKAN_S3_REGION') ?? 'us-east-1',
    accessKey,
    secretKey,
  };
}
