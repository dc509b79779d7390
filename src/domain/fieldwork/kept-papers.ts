import type { Fieldwork, KeptRecord } from './fieldwork';

/** A personal record with what it was before: a correction takes the place of what it names. */
export interface StandingRecord {
  /** The newest version. */
  readonly record: KeptRecord;
  /** The versions that it took the place of, the newest first. */
  readonly earlier: readonly KeptRecord[];
}

/**
 * All versions of a record, those that were taken back first, then the others, the oldest first: each
 * of them says the same of the same person.
 */
export const versionsOf = (
  { records, withdrawn }: Pick<Fieldwork, 'records' | 'withdrawn'>,
  root: string,
): readonly KeptRecord[] => [...withdrawn.records, ...records].filter((each) => each.root === root);

/** Records that a person took back and whose content nobody destroyed. */
export const withdrawnKept = (
  { withdrawn }: Pick<Fieldwork, 'withdrawn'>,
  person: string,
): readonly KeptRecord[] =>
  withdrawn.records.filter((each) => each.person === person && each.erased === null);

/**
 * The personal records that stand. A correction counts only from the same person and of the same
 * kind; where it is taken back, the version before it stands again.
 */
export function standingRecords({
  records,
}: Pick<Fieldwork, 'records'>): readonly StandingRecord[] {
  const byId = new Map(records.map((each) => [each.value.id, each]));
  const earlierOf = (record: KeptRecord): readonly KeptRecord[] => {
    const chain: KeptRecord[] = [];
    let at: KeptRecord | undefined = record;
    while (at !== undefined) {
      const before: KeptRecord | undefined =
        at.value.replaces === null ? undefined : byId.get(at.value.replaces);
      const counts: boolean =
        before !== undefined &&
        before.person === at.person &&
        before.value.kind === at.value.kind &&
        !chain.includes(before) &&
        before !== record;
      at = counts ? before : undefined;
      if (at !== undefined) chain.push(at);
    }
    return chain;
  };
  const all = records.map((record) => ({ record, earlier: earlierOf(record) }));
  const replaced = new Set(all.flatMap(({ earlier }) => earlier.map(({ hash }) => hash)));
  return all.filter(({ record }) => !replaced.has(record.hash));
}
