import { createHash } from 'node:crypto';
import { indicatorsOf } from '../../../domain/framework/framework';
import type { Act } from '../../../domain/journal/act';
import { toInstant } from '../../../domain/kernel/instant';
import type { Manifest } from '../../../domain/report/manifest';
import { canonicalText } from '../../../trust/canonical';
import { type Signer, signCompact } from '../../../trust/jws';
import { signStatement } from '../../../trust/statement';
import { type MadeEvaluation, madeManifest } from './made-evaluation';
import { idOf } from './seeded';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** One line of a journal, as the table of entries holds it. */
export interface MadeLine {
  readonly hash: string;
  readonly seq: number;
  readonly prev: string | null;
  readonly type: string;
  readonly line: string;
}

/** Everything that the server would hold of one evaluation that was reported and signed. */
export interface MadeRows {
  readonly packageDigest: string;
  readonly packageJws: string;
  readonly journal: string;
  readonly lines: readonly MadeLine[];
  readonly headJws: string;
  readonly manifest: Manifest;
  readonly manifestDigest: string;
}

/** Grows one journal; the exact line is what each hash is over. */
class Growing {
  readonly lines: MadeLine[] = [];
  readonly journal: string;
  readonly atMs: number;

  constructor(journal: string, atMs: number) {
    this.journal = journal;
    this.atMs = atMs;
  }

  /** The newest entry. */
  get tip(): MadeLine {
    const last = this.lines.at(-1);
    if (last === undefined) throw new Error('the journal is empty');
    return last;
  }

  add({ type, body }: Act): void {
    const seq = this.lines.length;
    const prev = this.lines.at(-1)?.hash ?? null;
    const line = canonicalText({
      ...{ v: 1, journal: this.journal, seq, prev, seen: {}, type, body },
      at: toInstant(this.atMs + seq * 1000, 480),
      mono: { session: this.journal, ms: seq * 1000 },
    });
    this.lines.push({ hash: sha256(line), seq, prev, type, line });
  }
}

function opening({ pkg }: MadeEvaluation, digest: string, device: string, person: string): Act {
  const { assignment, nonce } = pkg;
  return {
    type: 'journal.opened',
    body: {
      ...{ assignment, nonce, person, device, role: 'leadEvaluator', package: digest },
      ...{ credential: digest, build: 'bench', reopens: null },
    },
  };
}

/**
 * The n-th evaluation in `entries` entries: its opening, a declaration, scores, the sealed report and
 * the statement that signs it. The signatures of package, statement and head are real.
 */
export async function madeRows(
  n: number,
  made: MadeEvaluation,
  signers: { readonly device: Signer; readonly bureau: Signer },
  entries: number,
): Promise<MadeRows> {
  const { pkg, agency, atMs } = made;
  const packageText = canonicalText(pkg);
  const packageDigest = sha256(packageText);
  const person = idOf(`lead ${agency}`);
  const grown = new Growing(idOf(`journal ${n}`), atMs);
  grown.add(opening(made, packageDigest, signers.device.kid, person));
  const declaration = sha256(pkg.independenceDeclaration);
  const body = { declaration, outcome: 'independent' as const, detail: '' };
  grown.add({ type: 'independence.declared', body });
  const indicators = indicatorsOf(pkg.framework);
  for (let i = 0; grown.lines.length < entries - 2; i += 1) {
    const indicator = indicators[i % indicators.length];
    if (indicator === undefined) throw new Error('the framework has no indicator');
    const { id, weightMilli } = indicator;
    grown.add({
      type: 'score.judged',
      body: { indicator: id, scoreMilli: (i * 500) % weightMilli },
    });
  }
  const { tip } = grown;
  const manifest = madeManifest(n, made, {
    ...{ package: packageDigest, framework: sha256(canonicalText(pkg.framework)) },
    journals: { [grown.journal]: { seq: tip.seq, hash: tip.hash } },
    device: signers.device.kid,
  });
  const manifestDigest = sha256(canonicalText(manifest));
  grown.add({ type: 'report.sealed', body: { manifest } });
  const statement = await signStatement(signers.device, {
    ...{ v: 1, kind: 'report', subject: manifestDigest, shown: manifestDigest },
    ...{ role: 'leadEvaluator', person, at: toInstant(atMs, 480), id: idOf(`statement ${n}`) },
  });
  grown.add({ type: 'statement.made', body: { statement } });
  const head = canonicalText({
    journal: grown.journal,
    seq: entries - 1,
    hash: grown.tip.hash,
  });
  return {
    ...{ packageDigest, manifest, manifestDigest, journal: grown.journal, lines: grown.lines },
    packageJws: await signCompact(signers.bureau, 'takan-package+jws', packageText),
    headJws: await signCompact(signers.device, 'takan-head+jws', head),
  };
}
