import { createHash } from 'node:crypto';
import { toPlainText } from '../../src/domain/kernel/plain-text';
import { composeIndex } from '../../src/trust/bundle/bundle-index';
import {
  BUNDLE_PATH,
  type BundleFileKind,
  bundleFileKind,
} from '../../src/trust/bundle/bundle-layout';
import { pick, type Random, randomFrom } from './seeded-random';

type Files = Map<string, Uint8Array>;

/** A way to spoil a bundle. It changes `files` in place; `random` is all the chance that it has. */
interface Mutation {
  readonly name: string;
  readonly apply: (files: Files, random: Random) => void;
  /** Whether the index may be made to fit afterwards; the index itself cannot. */
  readonly fixable?: false;
}

/** A spoilt bundle and what was done to it. */
export interface Mutant {
  readonly name: string;
  readonly files: Files;
}

/** The same files with an index that fits them, as somebody who tampers would make it. */
export function reindex(files: ReadonlyMap<string, Uint8Array>): Files {
  const others = [...files].filter(([path]) => path !== BUNDLE_PATH.index);
  const measured = others.map(([path, bytes]) => {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return [path, { sha256, size: bytes.length }] as const;
  });
  const index = new Uint8Array(Buffer.from(composeIndex(new Map(measured))));
  return new Map([...others, [BUNDLE_PATH.index, index]]);
}

const ofKind = (files: Files, kind: BundleFileKind): string[] =>
  [...files.keys()].filter((path) => bundleFileKind(path) === kind).sort();

const textOf = (files: Files, path: string): string =>
  Buffer.from(files.get(path) ?? []).toString();
const write = (files: Files, path: string, text: string): void => {
  files.set(path, new Uint8Array(Buffer.from(text)));
};

const flipBit = (kind: BundleFileKind): Mutation => ({
  name: `flip a bit of ${kind}`,
  ...(kind === 'index' ? { fixable: false as const } : {}),
  apply: (files, random) => {
    const path = pick(ofKind(files, kind), random);
    const bytes = Uint8Array.from(files.get(path) ?? []);
    const at = Math.floor(random() * bytes.length);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(random() * 8));
    files.set(path, bytes);
  },
});

const truncate = (kind: BundleFileKind): Mutation => ({
  name: `cut ${kind} short`,
  ...(kind === 'index' ? { fixable: false as const } : {}),
  apply: (files, random) => {
    const path = pick(ofKind(files, kind), random);
    const bytes = files.get(path) ?? new Uint8Array();
    files.set(path, bytes.slice(0, Math.floor(random() * bytes.length)));
  },
});

const remove = (kind: BundleFileKind): Mutation => ({
  name: `remove ${kind}`,
  apply: (files, random) => {
    files.delete(pick(ofKind(files, kind), random));
  },
});

/** Changes the lines of a journal; entry 0 stays, so that the fault is in the chain. */
const changeLines = (name: string, change: (lines: string[], at: number) => void): Mutation => ({
  name,
  apply: (files, random) => {
    const path = pick(ofKind(files, 'journal'), random);
    const lines = textOf(files, path).split('\n').slice(0, -1);
    change(lines, 1 + Math.floor(random() * (lines.length - 2)));
    write(files, path, `${lines.join('\n')}\n`);
  },
});

const editManifest = (name: string, change: (text: string) => string): Mutation => ({
  name,
  apply: (files) => {
    const before = textOf(files, BUNDLE_PATH.manifest);
    const after = change(before);
    if (after === before) throw new Error(`${name} changed nothing`);
    write(files, BUNDLE_PATH.manifest, after);
  },
});

function swap(files: Files, a: string, b: string): void {
  const [left, right] = [files.get(a), files.get(b)];
  if (left === undefined || right === undefined) throw new Error('two files to swap');
  files.set(a, right);
  files.set(b, left);
}

const swapReceipts = (folder: string): Mutation => ({
  name: `swap two receipts of ${folder}`,
  apply: (files) => {
    const leaves = ofKind(files, 'leaf').filter((path) => path.startsWith(`receipts/${folder}/`));
    const [a, b] = leaves;
    if (a === undefined || b === undefined) throw new Error(`two receipts of ${folder}`);
    swap(files, a, b);
    swap(files, a.replace('.json', '.tlog-proof'), b.replace('.json', '.tlog-proof'));
  },
});

const editJws = (
  name: string,
  kind: BundleFileKind,
  change: (jws: string) => string,
): Mutation => ({
  name,
  apply: (files, random) => {
    const path = pick(ofKind(files, kind), random);
    write(files, path, change(textOf(files, path)));
  },
});

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** The last character of 64 bytes in base64url carries four bits that nobody reads. */
const alterTrailingBits = (jws: string): string => {
  const last = ALPHABET.indexOf(jws.at(-1) ?? '');
  return `${jws.slice(0, -1)}${ALPHABET[last ^ 1]}`;
};

const KINDS: readonly BundleFileKind[] = [
  ...(['index', 'readme', 'manifest', 'package', 'journal', 'head', 'statement'] as const),
  ...(['credential', 'evidence', 'leaf', 'proof', 'logKey', 'bureauKey'] as const),
];

/** `foreign` is a bundle of another bureau: its keys and its files are valid, elsewhere. */
const mutationsWith = (foreign: Files): readonly Mutation[] => {
  const borrow = (path: string): Mutation => ({
    name: `${path} of another bureau`,
    apply: (files) => {
      files.set(path, foreign.get(path) ?? new Uint8Array());
    },
  });
  return [
    ...KINDS.map(flipBit),
    changeLines('drop a line', (lines, at) => lines.splice(at, 1)),
    changeLines('repeat a line', (lines, at) => lines.splice(at, 0, lines[at] ?? '')),
    changeLines('swap two lines', (lines, at) =>
      lines.splice(at, 2, lines[at + 1] ?? '', lines[at] ?? ''),
    ),
    changeLines('drop the last line', (lines) => lines.pop()),
    changeLines('add a space to a line', (lines, at) => {
      lines[at] = (lines[at] ?? '').replace('":', '": ');
    }),
    editManifest('raise a printed score', (text) => text.replace(/"printed":"\d/, '"printed":"9')),
    editManifest('raise the exact total', (text) => text.replace('"num":"', '"num":"1')),
    editManifest('change the grade', (text) => text.replace('"优"', '"差"')),
    editManifest('forget a piece of evidence', (text) =>
      text.replace(/("evidence":\[)\{[^}]*\},/, '$1'),
    ),
    editManifest('say the suite is another', (text) => text.replace('"S1"', '"S2"')),
    editManifest('repeat a key', (text) => text.replace('{"assignment"', '{"v":1,"assignment"')),
    editManifest('end with a newline', (text) => `${text}\n`),
    ...(['evidence', 'statement', 'credential', 'leaf', 'proof', 'head', 'readme'] as const).map(
      remove,
    ),
    ...(['manifest', 'journal', 'evidence', 'proof', 'index'] as const).map(truncate),
    swapReceipts('heads'),
    swapReceipts('evidence'),
    swapReceipts('credentials'),
    borrow(BUNDLE_PATH.bureauKey),
    borrow(BUNDLE_PATH.logKey),
    borrow(BUNDLE_PATH.package),
    editJws('pad a signature', 'statement', (jws) => `${jws}==`),
    editJws('end a head with a newline', 'head', (jws) => `${jws}\n`),
    editJws('second spelling of a signature', 'package', alterTrailingBits),
    editJws('second spelling of a head', 'head', alterTrailingBits),
    {
      name: 'exchange two pieces of evidence',
      apply: (files) => {
        const [a = '', b = ''] = ofKind(files, 'evidence');
        swap(files, a, b);
      },
    },
    {
      name: 'add a file that nobody named',
      apply: (files, random) => {
        write(files, BUNDLE_PATH.evidence('0'.repeat(64)), toPlainText(String(random())));
      },
    },
    {
      name: 'move a leaf in its tree',
      apply: (files, random) => {
        const path = pick(ofKind(files, 'proof'), random);
        const moved = textOf(files, path).replace(
          /index (\d+)/,
          (_, index) => `index ${+index ^ 1}`,
        );
        write(files, path, moved);
      },
    },
  ];
};

/**
 * `count` spoilt copies of a bundle, the same ones for the same seed: first every kind of mutation
 * once, then again with other chances. Every second copy gets an index that fits it.
 */
export function mutantsOf(
  fresh: ReadonlyMap<string, Uint8Array>,
  foreign: ReadonlyMap<string, Uint8Array>,
  { count, seed }: { readonly count: number; readonly seed: number },
): Mutant[] {
  const mutations = mutationsWith(new Map(foreign));
  return Array.from({ length: count }, (_, i) => {
    const mutation = mutations[i % mutations.length];
    if (mutation === undefined) throw new Error('no mutation');
    const files = new Map(fresh);
    mutation.apply(files, randomFrom(seed + i));
    const fix = mutation.fixable !== false && i % 2 === 0;
    return {
      name: `${i} ${mutation.name}${fix ? ', index made to fit' : ''}`,
      files: fix ? reindex(files) : files,
    };
  });
}
