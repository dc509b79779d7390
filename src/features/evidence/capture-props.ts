import type { AssignmentWork } from '../../store/assignment-work';
import type { FieldSession } from '../../store/field-session';
import type { PointPickerSlot } from '../../ui/point-picker';
import type { CaptureStart, CaptureSubject } from './capture-subject';

/** What a capture needs to know, for an indicator, a visit or nothing yet. */
export interface CaptureButtonProps {
  readonly session: FieldSession;
  readonly work: AssignmentWork;
  readonly subject: CaptureSubject;
  /** What the next picture proves is what a lost page was about to photograph. */
  readonly onCheckpoint?: (checkpoint: string | null) => void;
  /** Told of each capture once it is on the disk. */
  readonly onKept?: (sha256: string) => void;
  /** `scan`: page by page alone, where nothing but a document is asked for. */
  readonly ways?: 'all' | 'scan';
  /** Opens a map to choose a point on, where the phone has no position to give. */
  readonly pointPicker: PointPickerSlot;
}

/** What a capture session is for, and who is told of what it kept. */
export interface SessionInput
  extends Pick<CaptureButtonProps, 'session' | 'work' | 'subject' | 'onKept'> {}

/** What a row of ways to add evidence needs. */
export interface CaptureWays {
  readonly onStart: (how: CaptureStart) => void;
  readonly busy?: boolean;
}
