import type { BundleOutcome } from '../../trust/bundle/bundle-report';
import { element } from './element';

/** One sign for each answer; the words beside it say the same. */
const SIGNS: Readonly<Record<BundleOutcome, string>> = {
  holds: '✓',
  fails: '✕',
  selfReported: 'i',
  notCheckable: '?',
};

/** The sign of an answer, which whoever hears the page does not need. */
export const answerSign = (outcome: BundleOutcome): HTMLElement =>
  element('span', { class: `sign ${outcome}`, 'aria-hidden': 'true' }, [SIGNS[outcome]]);
