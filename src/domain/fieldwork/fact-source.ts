/** Kinds of observations that a fact of a confirmation sheet may be taken from. */
export const FACT_KINDS = ['check', 'fund', 'document', 'visit', 'deduction'] as const;
export type FactKind = (typeof FACT_KINDS)[number];

/** What a fact was taken from, such as `check.K1`: its kind, and the key of the item. */
export type FactSource = `${FactKind}.${string}`;

const MAX_ID = 40;
const SOURCE = new RegExp(`^(?:F\\d+\\.)?((?:${FACT_KINDS.join('|')})\\..+)$`);

const isSource = (text: string | undefined): text is FactSource => text !== undefined;

/** What the id of a fact says that it was taken from; null for one that was written by hand. */
export function factSource(id: string): FactSource | null {
  const source = SOURCE.exec(id)?.[1];
  return isSource(source) ? source : null;
}

/**
 * The id of the `number`th fact of a sheet, such as `F2` or `F2.check.K1`. A source too long for an
 * id is left out; such a fact is known again by its words alone.
 */
export function factId(number: number, source: FactSource | null): string {
  const id = `F${number}`;
  const full = source === null ? id : `${id}.${source}`;
  return full.length <= MAX_ID ? full : id;
}
