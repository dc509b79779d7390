import * as z from 'zod/mini';
import { comparisonForm } from './comparison-form';
import { monitoringForm } from './monitoring-form';
import { opinionForm } from './opinion-form';

/** A form that is filled in and gives no points. */
export const unscoredForm = z.discriminatedUnion('type', [
  comparisonForm,
  monitoringForm,
  opinionForm,
]);
export type UnscoredForm = z.infer<typeof unscoredForm>;
