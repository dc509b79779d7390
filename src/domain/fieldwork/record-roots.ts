import type { FieldBody } from './field-act';

/** A version of a record, with who wrote it. */
export interface RecordVersion {
  readonly person: string;
  readonly value: FieldBody<'record.kept'>;
}

/**
 * Finds the first version of a record by the id of any of them. Versions that were taken back lead
 * on too, or taking one back would make another paper of the rest. A correction counts only from the
 * same person and of the same kind.
 * @param versions all that were ever kept
 */
export function recordRoots(versions: readonly RecordVersion[]): (id: string) => string {
  const byId = new Map<string, RecordVersion>();
  for (const version of versions) {
    if (!byId.has(version.value.id)) byId.set(version.value.id, version);
  }
  return (id) => {
    const passed = new Set<string>();
    let at = byId.get(id);
    while (at !== undefined && !passed.has(at.value.id)) {
      passed.add(at.value.id);
      const before = byId.get(at.value.replaces ?? '');
      if (before?.person !== at.person || before.value.kind !== at.value.kind) break;
      at = before;
    }
    return at?.value.id ?? id;
  };
}
