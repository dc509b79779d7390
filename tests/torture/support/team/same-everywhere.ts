import { expect } from 'vitest';
import type { AssignmentPackage } from '../../../../src/domain/assignment/assignment-package';
import { foldEvaluation } from '../../../../src/domain/journal/fold';
import type { JournalLines } from '../../../../src/domain/journal/journal-lines';
import type { ServerDeps } from '../../../../src/server/deps';
import { storedJournals } from '../../../../src/server/services/assignment-fold';
import { readJournals } from '../../../../src/store/read-journals';
import type { SyncDeps } from '../../../../src/sync/sync-deps';
import { canonicalText } from '../../../../src/trust/canonical';
import { sha256Text } from '../../../support/test-device';
import { expectedRegisters, type ModelLine } from './expected-registers';

const linesOf = (journals: readonly JournalLines[]): readonly ModelLine[] =>
  journals.flatMap(({ entries }) => entries.map(({ hash, entry }) => ({ hash, entry })));

const hashesOf = (journals: readonly JournalLines[]): readonly string[] =>
  linesOf(journals)
    .map(({ hash }) => hash)
    .sort();

/**
 * Every phone and the bureau hold the same lines and fold them to the same evaluation, in which both
 * sides of each conflict stand and nothing was set aside.
 * @returns in how many fields people contradict each other
 */
export async function expectSameEverywhere(
  deps: ServerDeps,
  pkg: AssignmentPackage,
  phones: readonly SyncDeps[],
): Promise<number> {
  const packageDigest = sha256Text(canonicalText(pkg));
  const atBureau = await storedJournals(deps, pkg.assignment);
  const fold = (journals: readonly JournalLines[]) =>
    foldEvaluation({ package: pkg, packageDigest, journals });
  const evaluation = fold(atBureau);
  for (const { writer } of phones) {
    const here = await readJournals(writer, pkg.assignment);
    expect(hashesOf(here)).toEqual(hashesOf(atBureau));
    expect(fold(here)).toEqual(evaluation);
  }
  expect(evaluation.setAside.map(({ type, reason }) => `${type}: ${reason}`)).toEqual([]);
  const standing = Object.entries(evaluation.registers).map(
    ([field, values]) => [field, values.map(({ hash }) => hash).sort()] as const,
  );
  expect(Object.fromEntries(standing)).toEqual(expectedRegisters(linesOf(atBureau)));
  return evaluation.conflicts.length;
}
