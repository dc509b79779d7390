import type { Indicator } from '../../domain/framework/framework';
import type { AssignmentWork } from '../../store/assignment-work';
import type { FieldSession } from '../../store/field-session';
import type { DraftScore } from './use-draft-score';
import type { Recorder } from './use-recorder';

/** What every question of an indicator's page works with. */
export interface IndicatorContext {
  readonly session: FieldSession;
  readonly work: AssignmentWork;
  readonly indicator: Indicator;
  readonly recorder: Recorder;
  /** Typed but not recorded, by field; read before the questions are shown. */
  readonly drafts: Readonly<Record<string, string>>;
  readonly disabled: boolean;
  readonly onTapped: DraftScore['onTapped'];
  readonly onTyped: DraftScore['onTyped'];
}
