import { BUNDLE_PATH } from '../../src/trust/bundle/bundle-layout';
import { reindex } from './bundle-mutations';
import { pick, type Random, randomFrom } from './seeded-random';

type Files = ReadonlyMap<string, Uint8Array>;

/** A bundle that was spoilt where chance would have it. */
export interface FileMutant {
  readonly seed: number;
  readonly name: string;
  readonly files: Files;
  /** Files that are no longer what they were, or not there, or new. */
  readonly touched: readonly string[];
  /** Whether the index was made to fit, as somebody who tampers would. */
  readonly fitted: boolean;
}

interface Spoilt {
  readonly name: string;
  readonly files: Map<string, Uint8Array>;
  readonly touched: readonly string[];
}

// In the order that they were put in: names are made anew with the keys, places are the same each time.
const pathsOf = (files: Files): readonly string[] => [...files.keys()];
const bytesOf = (files: Files, path: string): Uint8Array => files.get(path) ?? new Uint8Array();
const letters = (alphabet: string, length: number, random: Random): string =>
  Array.from({ length }, () => pick([...alphabet], random)).join('');

function alterByte(fresh: Files, random: Random): Spoilt {
  const path = pick(pathsOf(fresh), random);
  const bytes = Uint8Array.from(bytesOf(fresh, path));
  const at = Math.floor(random() * bytes.length);
  bytes[at] = (bytes[at] ?? 0) ^ (1 + Math.floor(random() * 255));
  const files = new Map(fresh).set(path, bytes);
  return { name: `byte ${at} of ${path}`, files, touched: [path] };
}

function removeFile(fresh: Files, random: Random): Spoilt {
  const path = pick(pathsOf(fresh), random);
  const files = new Map(fresh);
  files.delete(path);
  return { name: `without ${path}`, files, touched: [path] };
}

function swapFiles(fresh: Files, random: Random): Spoilt {
  const a = pick(pathsOf(fresh), random);
  const left = Buffer.from(bytesOf(fresh, a));
  const others = pathsOf(fresh).filter((path) => !left.equals(bytesOf(fresh, path)));
  const b = pick(others, random);
  const files = new Map(fresh).set(a, bytesOf(fresh, b)).set(b, left);
  return { name: `${a} and ${b} swapped`, files, touched: [a, b] };
}

/** A name that has a place in a bundle and is not taken, or one that has none. */
function freshPath(random: Random): string {
  const id = letters(
    'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_',
    43,
    random,
  );
  const digest = letters('0123456789abcdef', 64, random);
  const journal = id.slice(0, 22);
  return pick(
    [
      ...[BUNDLE_PATH.statement(7), BUNDLE_PATH.credential(id), BUNDLE_PATH.evidence(digest)],
      ...[BUNDLE_PATH.journal(journal), BUNDLE_PATH.head(journal)],
      ...[BUNDLE_PATH.admission(journal, 3), `${BUNDLE_PATH.evidenceReceipt(digest)}.json`],
      ...[`${BUNDLE_PATH.credentialReceipt(id)}.tlog-proof`, `notes-${journal}.txt`],
      `evidence/${digest}.jpg`,
    ],
    random,
  );
}

/** Most often with the content of a file that is right elsewhere. */
function addFile(fresh: Files, random: Random): Spoilt {
  const path = freshPath(random);
  const kin = pathsOf(fresh).filter((each) => each.split('/')[0] === path.split('/')[0]);
  const source = pick(random() < 0.7 && kin.length > 0 ? kin : pathsOf(fresh), random);
  const bytes = random() < 0.9 ? bytesOf(fresh, source) : new Uint8Array();
  const files = new Map(fresh).set(path, bytes);
  return { name: `${path} with ${bytes.length} bytes of ${source}`, files, touched: [path] };
}

// Bytes are where a bundle can be altered in most ways.
const KINDS = [alterByte, alterByte, alterByte, removeFile, swapFiles, addFile, addFile];

/** The mutant of a seed: the same for the same bundle. */
export function fileMutant(fresh: Files, seed: number): FileMutant {
  const random = randomFrom(seed);
  const { name, files, touched } = pick(KINDS, random)(fresh, random);
  const fitted = random() < 0.5 && !touched.includes(BUNDLE_PATH.index);
  return {
    ...{ seed, touched, fitted, files: fitted ? reindex(files) : files },
    name: `seed ${seed}: ${name}${fitted ? ', index made to fit' : ''}`,
  };
}
