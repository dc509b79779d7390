import { expect } from 'vitest';
import type { HashedEntry } from '../../../../src/domain/journal/entry';
import { namedBytes } from '../../../../src/domain/journal/named-bytes';
import { type Bureau, databaseOf } from '../../../e2e/support/bureau';
import { keptRows } from '../../../e2e/support/kept-rows';
import { wholeDatabase } from '../../../support/whole-database';
import type { Convened } from './panel-room';

/**
 * After everything was delivered, each entry of a phone lies at the bureau once, with the bytes that
 * it names. Gives what is missing of what was there and of what was acknowledged.
 */
export async function heldOnce(
  bureau: Bureau,
  entries: readonly HashedEntry[],
  acknowledged: readonly string[],
): Promise<readonly string[]> {
  const kept = await keptRows(bureau);
  expect(kept).toMatchObject({ doubledEntries: 0, doubledEvidence: 0, doubledLeaves: 0 });
  const rows = await bureau.rows<{ hash: string }>('select hash from entries');
  const held = new Set(rows.map(({ hash }) => hash));
  // No hash is there twice, so that who has one row has one entry.
  expect(held.size).toBe(rows.length);
  const bytes = await bureau.rows<{ sha256: string }>('select sha256 from evidence_held');
  const pieces = new Set(bytes.map(({ sha256 }) => sha256));
  const named = entries.flatMap(({ entry }) => namedBytes(entry)?.sha256 ?? []);
  const wanted = new Set([...entries.map(({ hash }) => hash), ...acknowledged]);
  return [
    ...[...wanted].filter((hash) => !held.has(hash)).map((hash) => `entry ${hash} at the bureau`),
    ...named.filter((each) => !pieces.has(each)).map((each) => `bytes ${each} at the bureau`),
  ];
}

const BASE64URL = /[A-Za-z0-9_-]{24,}/g;

/** A text without its quotes, with whatever in it is bytes in base64 written out beside it. */
const opened = (text: string): string =>
  [text, ...(text.match(BASE64URL) ?? []).map((each) => `${Buffer.from(each, 'base64url')}`)]
    .join('\n')
    .replaceAll(/["\\]/g, '');

/** Nothing of a ballot that is sealed may be read in anything that the bureau keeps. */
export async function expectBlind(bureau: Bureau, sessions: readonly Convened[]): Promise<void> {
  const tables = await wholeDatabase(await databaseOf(bureau.dataDir));
  const all = opened([...tables.values()].join('\n'));
  // Whoever would not find what may be read finds nothing.
  expect(sessions.filter(({ title }) => !all.includes(title))).toEqual([]);
  expect(all).toMatch(/scoreMilli:\d/);
  const read = sessions.filter(
    ({ milli, reason }) => all.includes(reason) || all.includes(`scoreMilli:${milli}`),
  );
  expect(read.map(({ title }) => title)).toEqual([]);
}
