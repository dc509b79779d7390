import type { SyncRequest } from './sync';
import { MOST_HEAD, MOST_LINES, MOST_SEGMENTS, MOST_UNRECEIPTED } from './sync-limits';

const RANDOM_ID = /^[A-Za-z0-9_-]{21}[AQgw]$/;
const SHA256 = /^[0-9a-f]{64}$/;

type Plain = Readonly<Record<string, unknown>>;

const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) >= 0;
const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

/** Whether a value is a list of no more than `most` members, each of which holds. */
function isList(value: unknown, most: number, holds: (member: unknown) => boolean): boolean {
  return Array.isArray(value) && value.length <= most && value.every(holds);
}

function isHave(value: unknown): boolean {
  if (!isPlain(value)) return false;
  for (const key of Object.keys(value)) {
    if (!RANDOM_ID.test(key) || !isCount(value[key])) return false;
  }
  return true;
}

function isSegment(value: unknown): boolean {
  if (!isPlain(value) || Object.keys(value).length !== 2) return false;
  const { lines, head } = value;
  if (!isText(head) || head.length > MOST_HEAD) return false;
  return isList(lines, MOST_LINES, isText) && Array.isArray(lines) && lines.length > 0;
}

const isDigest = (value: unknown): boolean => isText(value) && SHA256.test(value);

/**
 * Whether a value that JSON gave is what an exchange sends, as its schema has it and many times faster.
 * What is at fault in one that is not, the schema says.
 */
export function isSyncRequest(value: unknown): value is SyncRequest {
  if (!isPlain(value) || Object.keys(value).length !== 4) return false;
  const { have, segments, checkpointSize, unreceipted } = value;
  return (
    isHave(have) &&
    isList(segments, MOST_SEGMENTS, isSegment) &&
    isCount(checkpointSize) &&
    isList(unreceipted, MOST_UNRECEIPTED, isDigest)
  );
}
