import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parseCanonical } from '../../trust/canonical';
import { rfc8785Text } from '../../trust/rfc8785';
import { vectorFiles } from './vector-file';
import type { Deviation, VectorTally } from './vector-tally';

const MAX_BYTES = 1_048_576;

interface JcsVector {
  readonly name: string;
  readonly input: string;
  readonly output: string;
}

async function readPairs(vectors: string): Promise<JcsVector[]> {
  const inputs = await vectorFiles(join(vectors, 'jcs/input'));
  return Promise.all(
    inputs.map(async (path) => {
      const name = basename(path);
      const output = await readFile(join(vectors, 'jcs/output', name), 'utf8');
      return { name, input: await readFile(path, 'utf8'), output };
    }),
  );
}

/** RFC 8785 itself, layout of cyberphone/json-canonicalization `testdata`: same bytes or not. */
export async function jcsTally(vectors: string): Promise<VectorTally> {
  const pairs = await readPairs(vectors);
  const deviations = pairs
    .filter(({ input, output }) => rfc8785Text(JSON.parse(input)) !== output)
    .map(({ name }): Deviation => ({ vector: name, because: null }));
  return { name: 'jcs', total: pairs.length, deviations };
}

const OUTSIDE: Readonly<Record<string, string>> = {
  'number-not-integer': 'it holds fractions, and signed text holds integers only',
  'key-not-allowed': 'it holds keys outside ASCII letters, digits and _ . : -',
  'text-not-allowed': 'it holds text that is not in NFC, or hidden characters',
};

/**
 * The same outputs before the strict reader of signed text, whose profile is narrower than RFC
 * 8785: it reads an output, or refuses it for what the profile leaves out.
 */
export async function jcsProfileTally(vectors: string): Promise<VectorTally> {
  const pairs = await readPairs(vectors);
  const deviations = pairs.flatMap(({ name, output }): Deviation[] => {
    const read = parseCanonical(output, MAX_BYTES);
    if (read.ok) return [];
    const reason = OUTSIDE[read.error];
    const because = reason === undefined ? null : `outside our profile (${read.error}): ${reason}`;
    return [{ vector: name, because }];
  });
  return { name: 'jcs strict reader', total: pairs.length, deviations };
}
