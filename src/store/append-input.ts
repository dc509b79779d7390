import type { FieldAct } from '../domain/fieldwork/field-act';
import type { Act } from '../domain/journal/act';
import type { EvidenceInput } from './evidence-bytes';

/** An act of a person, with what must reach the disk in the same transaction. */
export interface AppendInput {
  readonly assignment: string;
  readonly act: Exclude<Act, { type: 'journal.opened' }> | FieldAct;
  readonly evidence?: EvidenceInput;
  /** Fields whose drafts, as they stand at the call, this act replaces; what is typed later stays. */
  readonly clearDrafts?: readonly string[];
}
