import type { Step } from '../../../domain/procedure/next-step';

/** The page below the report where a step is taken. */
export const STEP_PATHS: Readonly<Record<Step, string>> = {
  draft: 'comments',
  consult: 'comments',
  answer: 'comments',
  review: 'review',
  close: 'review',
  seal: '',
  sign: '',
  submit: '',
  submitted: '',
};
