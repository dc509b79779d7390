import type { Said } from '../journal/revisions';
import type { FieldBody } from './field-act';
import type { Fieldwork } from './fieldwork';

export type Erasure = Said<FieldBody<'record.erased'>>;

/**
 * The order of its author to destroy a personal record; null where there is none. What another
 * person orders destroys nothing.
 * @param record the entry that names the record, by its digest
 */
export function erasureOf(
  { erasures }: Pick<Fieldwork, 'erasures'>,
  record: { readonly person: string; readonly sha256: string },
): Erasure | null {
  const { person, sha256 } = record;
  return erasures.find((each) => each.person === person && each.value.sha256 === sha256) ?? null;
}
