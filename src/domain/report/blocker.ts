import type { Field } from '../journal/register';
import type { Exact } from '../kernel/exact-rational';
import type { PanelScoreFault } from '../panel/panel-score-faults';
import type { Step } from '../procedure/next-step';
import type { Missing, ScoringStatus } from '../scoring/indicator-score';
import type { EvidenceGap } from './evidence-gaps';

/** What still stands in the way of sealing a report. */
export type Blocker =
  | {
      readonly kind: 'indicator';
      readonly indicator: string;
      readonly status: Exclude<ScoringStatus, 'scored'>;
      readonly missing: readonly Missing[];
    }
  | { readonly kind: 'conflict'; readonly field: Field }
  | { readonly kind: 'fork'; readonly journal: string; readonly seq: number }
  /** No lead evaluator has declared independence (财监〔2021〕4号 art. 13, 18). */
  | { readonly kind: 'no-declaration' }
  /** The total lies near a grade cut, and nobody but the sealer has looked at exactly this total. */
  | { readonly kind: 'second-look'; readonly distance: Exact }
  /** A verified score differs from the unit's own without a reason, where the kind is a validation. */
  | { readonly kind: 'difference'; readonly indicator: string }
  /** Nothing that the score stands on, where the assignment makes a wall of that. */
  | {
      readonly kind: 'no-evidence';
      readonly indicator: string;
      readonly lack: EvidenceGap['lack'];
    }
  /** A score that was taken from a panel is not, or not any more, what the panel's minutes stand for. */
  | {
      readonly kind: 'panel-score';
      readonly indicator: string;
      readonly session: string;
      readonly lack: PanelScoreFault['lack'];
    }
  /** A section is not written, has a place that waits for words, or refers to what is not there. */
  | {
      readonly kind: 'section';
      readonly section: string;
      readonly lack: 'text' | 'words' | 'reference' | 'mark';
    }
  /** The commissioned procedure waits for a step (财监〔2021〕4号 art. 18). */
  | { readonly kind: 'procedure'; readonly step: Step }
  /** The framework concludes in words, and nobody has given the conclusion. */
  | { readonly kind: 'conclusion' }
  /** The framework has no grade for the total. */
  | { readonly kind: 'no-grade' };
