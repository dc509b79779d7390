// A segment of a journal, each check as short as can be.
import { createPublicKey, hash, verify } from 'node:crypto';

/**
 * @typedef {{ lines: string[], head: string }} Segment
 * @typedef {{ journal: string, first: number, last: number, prev: string | null, hash: string, names: string[] }} Piece
 * @typedef {{ seq: number, prev: string | null, journal: string, type: string, body: Record<string, unknown> }} Entry
 */

/** @param {string} part */
const decoded = (part) => JSON.parse(Buffer.from(part, 'base64url').toString());

/** A score is one; of other entries no form is looked at. @param {Entry} entry */
const isFormed = ({ type, body }) =>
  type !== 'score.judged' ||
  (typeof body.indicator === 'string' && Number.isSafeInteger(body.scoreMilli));

/** @param {Entry} entry @returns {string[]} */
const namedBy = ({ body }) => {
  const { evidence } = body;
  const isNamed = typeof evidence === 'object' && evidence !== null && 'sha256' in evidence;
  return isNamed ? [String(evidence.sha256)] : [];
};

/** @param {Record<string, import('node:crypto').JsonWebKey>} jwks public keys by device */
export function segmentReader(jwks) {
  const keys = new Map(
    Object.entries(jwks).map(([kid, key]) => [kid, createPublicKey({ key, format: 'jwk' })]),
  );

  /** @param {string} jws @param {string} device */
  const headOf = (jws, device) => {
    const [header = '', payload = '', signature = ''] = jws.split('.');
    const key = keys.get(device);
    if (key === undefined || decoded(header).kid !== device) return null;
    const bytes = Buffer.from(`${header}.${payload}`);
    const proof = Buffer.from(signature, 'base64url');
    const isSigned = verify('sha256', bytes, { key, dsaEncoding: 'ieee-p1363' }, proof);
    return isSigned ? decoded(payload) : null;
  };

  /**
   * What a segment brings of its journal: every line read and hashed, each of them following the one
   * before, and the last one what the device has signed. Null where it does not hold.
   * @param {Segment} segment
   * @param {string} device
   * @returns {Piece | null}
   */
  return ({ lines, head: jws }, device) => {
    const head = headOf(jws, device);
    if (head === null) return null;
    /** @type {Entry[]} */
    const entries = JSON.parse(`[${lines.join(',')}]`);
    const { seq: first = 0, prev = null } = entries[0] ?? {};
    let before = prev;
    for (const [place, line] of lines.entries()) {
      const entry = entries[place];
      const follows = entry?.seq === first + place && entry.prev === before;
      if (!follows || entry.journal !== head.journal || !isFormed(entry)) return null;
      before = hash('sha256', line, 'hex');
    }
    const isWhole = entries.length === lines.length && head.hash === before;
    if (!isWhole || before === null) return null;
    const last = first + lines.length - 1;
    const names = entries.flatMap(namedBy);
    return { journal: head.journal, first, last, prev, hash: before, names };
  };
}
