import * as z from 'zod/mini';
import { fail, ok, type Result } from '../kernel/result';
import { policySource } from './policy-rule';

/** 三个一批: money taken off, money taken back, goals sent back to be put right. */
export const resultBatch = z.enum(['reduction', 'clawback', 'goalRectification']);
export type ResultBatch = z.infer<typeof resultBatch>;

export const batchPolicy = z.strictObject({
  codes: z.array(resultBatch).check(z.minLength(1)),
  source: policySource,
});
export type BatchPolicy = z.infer<typeof batchPolicy>;

/** A project that a batch took in, with the money concerned. */
export interface BatchedProject {
  readonly batch: ResultBatch;
  readonly amountFen: number;
}

export interface BatchTotal {
  readonly batch: ResultBatch;
  readonly projects: number;
  readonly amountFen: number;
}

/** Projects and money of each batch that a place keeps; fails on one that it does not keep. */
export function batchTotals(
  { batches }: { readonly batches: BatchPolicy | null },
  projects: readonly BatchedProject[],
): Result<readonly BatchTotal[], ResultBatch> {
  const codes = batches?.codes ?? [];
  const strange = projects.find(({ batch }) => !codes.includes(batch));
  if (strange !== undefined) return fail(strange.batch);
  return ok(
    codes.map((batch) => {
      const inside = projects.filter((project) => project.batch === batch);
      const amountFen = inside.reduce((sum, project) => sum + project.amountFen, 0);
      return { batch, projects: inside.length, amountFen };
    }),
  );
}
