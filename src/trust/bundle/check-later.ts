import type { UnitSaid } from '../../domain/report/unit-text';
import type { Statement } from '../statement';
import type { BundleCore } from './check-core';
import type { BundleJournal } from './check-journals';
import type { StatementEntry } from './check-statements';
import {
  type LaterByChain,
  type LaterSaid,
  laterEvidence,
  laterSaid,
  type SealEntry,
} from './later-said';
import type { SaidOfReport } from './said-of-report';

/**
 * Reads what the chains say of the report after its seal. Those of panel sessions are left out: in a
 * session nobody says anything about the report, and no statement there counts.
 */
export async function readLater(
  core: BundleCore,
  journals: readonly BundleJournal[],
): Promise<LaterByChain> {
  const scope = { subject: core.manifestDigest, package: core.package };
  const later = new Map<string, LaterSaid>();
  for (const each of journals) {
    if (each.opened.panel === undefined) later.set(each.chain, await laterSaid(each, scope));
  }
  return later;
}

/** What counts of the later entries. */
export interface CountedLater {
  /** Chains that hold a statement that counts, or a file with a seal. */
  readonly signing: ReadonlySet<string>;
  /** Digests of the evidence that it stands on. */
  readonly evidence: ReadonlySet<string>;
  readonly said: SaidOfReport;
}

/** Each of the statements once: branches of a journal share their trunk. */
const madeOnce = (entries: readonly StatementEntry[]): readonly Statement[] => {
  const made = new Map<string, Statement>();
  for (const { jws, judged } of entries) if (judged.ok) made.set(jws, judged.value);
  return [...made.values()].sort((a, b) => (a.at < b.at ? -1 : 1));
};

const unitShown = (judged: StatementEntry['judged']): readonly string[] =>
  judged.ok && judged.value.kind === 'acknowledgement' ? [judged.value.shown] : [];

/** Sums up what counts of the statements and of the later entries. */
export function countLater(
  { package: { team } }: BundleCore,
  later: LaterByChain,
  entries: readonly StatementEntry[],
): CountedLater {
  const names = new Map(team.map(({ person, name }) => [person, name]));
  const signing = new Set<string>();
  const evidence = new Set<string>();
  const unit = new Map<string, UnitSaid>();
  const seals = new Map<string, SealEntry>();
  for (const [chain, said] of later) {
    const own = entries.flatMap((each) => (each.chain === chain && each.judged.ok ? [each] : []));
    const shown = new Set(own.flatMap(({ judged }) => unitShown(judged)));
    if (own.length > 0 || said.seals.length > 0) signing.add(chain);
    for (const digest of laterEvidence(said, shown)) evidence.add(digest);
    for (const { shown: over, ...each } of said.unit)
      if (shown.has(over)) unit.set(each.hash, each);
    for (const each of said.seals) seals.set(each.hash, each);
  }
  const replaced = new Set([...unit.values()].map(({ replaces }) => replaces));
  const statements = madeOnce(entries).map(({ person, role, kind, at }) => ({
    ...{ name: names.get(person) ?? person, role, kind, at },
  }));
  const standing = [...unit.values()].filter(({ hash }) => !replaced.has(hash));
  return { signing, evidence, said: { statements, unit: standing, seals: [...seals.values()] } };
}
