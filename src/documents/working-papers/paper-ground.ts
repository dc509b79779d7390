import type { AssignmentPackage } from '../../domain/assignment/assignment-package';
import type { FieldPlan } from '../../domain/fieldwork/field-plan';
import type { Fieldwork } from '../../domain/fieldwork/fieldwork';
import type { CapturedEvidence } from '../../domain/journal/evaluation';

/** What the working papers of an evaluation are printed from. */
export interface PaperGround {
  readonly package: AssignmentPackage;
  readonly plan: FieldPlan;
  readonly fieldwork: Fieldwork;
  readonly evidence: readonly CapturedEvidence[];
  /** What pieces of evidence are called in the archive, by digest. */
  readonly evidenceNumbers: ReadonlyMap<string, string>;
  /** The moment of which the papers say how things stand, as the phone's clock wrote it. */
  readonly asOf: string;
}
