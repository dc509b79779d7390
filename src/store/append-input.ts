import type { FieldAct } from '../domain/fieldwork/field-act';
import type { Act } from '../domain/journal/act';
import type { PanelPlace } from '../domain/journal/panel-place';
import type { PanelAct } from '../domain/panel/panel-act';
import type { CourseAct } from '../domain/procedure/course-act';
import type { EvidenceInput } from './evidence-bytes';

/** An act of a person, with what must reach the disk in the same transaction. */
export interface AppendInput {
  readonly assignment: string;
  readonly act: Exclude<Act, { type: 'journal.opened' }> | FieldAct | CourseAct | PanelAct;
  /** The journal of a panel session that it goes into; without, that of the evaluation. */
  readonly panel?: PanelPlace;
  readonly evidence?: EvidenceInput;
  /** Fields whose drafts, as they stand at the call, this act replaces; what is typed later stays. */
  readonly clearDrafts?: readonly string[];
}
