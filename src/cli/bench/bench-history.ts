import { createHash } from 'node:crypto';
import type { AssignmentPackage } from '../../domain/assignment/assignment-package';
import { indicatorsOf } from '../../domain/framework/framework';
import { judgedOf } from '../../domain/framework/rule-inputs';
import type { Act } from '../../domain/journal/act';
import type { HashedEntry } from '../../domain/journal/entry';
import type { JournalLines } from '../../domain/journal/journal-lines';
import { toInstant } from '../../domain/kernel/instant';
import { newRandomId } from '../../platform/random';
import { canonicalText } from '../../trust/canonical';

const START_MS = Date.UTC(2026, 2, 1);
const DAY_ENTRIES = 100;

interface Growing {
  readonly journal: string;
  readonly entries: HashedEntry[];
  /** How many entries of the other journal this device has seen. */
  told: number;
}

function openingActs(pkg: AssignmentPackage, digest: string, person: number): readonly Act[] {
  const member = pkg.team[person];
  if (member === undefined) throw new Error('the team is too small');
  const { assignment, nonce } = pkg;
  const device = createHash('sha256').update(member.person).digest('base64url');
  const body = {
    ...{ assignment, package: digest, person: member.person, role: member.role, device, nonce },
    ...{ credential: digest, build: 'bench', reopens: null },
  };
  const declared = { declaration: digest, outcome: 'independent' as const, detail: '' };
  return [
    { type: 'journal.opened', body },
    { type: 'independence.declared', body: declared },
  ];
}

/**
 * `count` entries of two devices that score again and again and see each other once in a hundred
 * entries, as two people who meet the network in the evening.
 */
export function benchHistory(
  pkg: AssignmentPackage,
  packageDigest: string,
  count: number,
): readonly JournalLines[] {
  const session = newRandomId();
  const indicators = indicatorsOf(pkg.framework).filter(({ rule }) => judgedOf(rule).length === 1);
  const journals: Growing[] = [0, 1].map(() => ({ journal: newRandomId(), entries: [], told: 0 }));
  for (let i = 0; i < count; i++) {
    const own = journals[i % 2];
    const other = journals[(i + 1) % 2];
    const indicator = indicators[i % indicators.length];
    if (own === undefined || other === undefined || indicator === undefined) break;
    const seq = own.entries.length;
    const scored: Act = {
      type: 'score.judged',
      body: { indicator: indicator.id, scoreMilli: i % indicator.weightMilli },
    };
    const act = openingActs(pkg, packageDigest, i % 2)[seq] ?? scored;
    const sees = seq % DAY_ENTRIES === 0 && other.entries.length > own.told;
    if (sees) own.told = other.entries.length;
    const entry = {
      ...{ v: 1 as const, journal: own.journal, seq, prev: own.entries.at(-1)?.hash ?? null },
      seen: sees ? { [other.journal]: own.told - 1 } : {},
      ...{ at: toInstant(START_MS + i * 1000, 480), mono: { session, ms: i * 1000 } },
      ...act,
    };
    const hash = createHash('sha256').update(canonicalText(entry)).digest('hex');
    own.entries.push({ entry, hash });
  }
  return journals.map(({ journal, entries }) => ({ journal, entries }));
}
