import { panelActSchema } from './panel-act';

/** An entry of a lead evaluator in a session that gives a material or takes one back. */
export interface GivingEntry {
  readonly hash: string;
  readonly type: string;
  readonly body: unknown;
}

/**
 * Those of the entries that give a digest and are not taken back, whatever else a session says. In
 * any order.
 */
export function stillGiven<E extends GivingEntry>(
  entries: readonly E[],
  sha256: string,
): readonly E[] {
  const giving: E[] = [];
  const back = new Set<string>();
  for (const entry of entries) {
    const read = panelActSchema.safeParse({ type: entry.type, body: entry.body });
    if (!read.success) continue;
    const act = read.data;
    if (act.type === 'material.takenBack') back.add(act.body.material);
    else if (act.type === 'material.given' && act.body.sha256 === sha256) giving.push(entry);
  }
  return giving.filter(({ hash }) => !back.has(hash));
}
