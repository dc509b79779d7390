import * as z from 'zod/mini';
import { plainText } from '../domain/kernel/plain-text';
import { agencyPatch, personPatch } from '../domain/registry/registry-patch';

/** Bytes of a table on its way: the most rows with the longest texts that are usual. */
export const MAX_REGISTRY_BYTES = 8 * 1024 * 1024;
const MOST_ROWS = 5000;

/** `POST /api/desk/registry/agencies/preview` and `…/people/preview`; nothing is written. */
export const agencyPreviewRequest = z.strictObject({
  rows: z.array(agencyPatch).check(z.maxLength(MOST_ROWS)),
});
export const personPreviewRequest = z.strictObject({
  rows: z.array(personPatch).check(z.maxLength(MOST_ROWS)),
});
/**
 * One for each row, in order. `base` is the revision that the row would change, null: it is new. `stop`
 * where it cannot be brought in: what it names has left, or several people have that name there.
 */
export const registryPreviewResponse = z.object({
  rows: z.array(
    z.object({
      base: z.nullable(z.int()),
      changed: z.array(z.string()),
      stop: z.nullable(z.enum(['exited', 'several'])),
    }),
  ),
});
export type RegistryPreview = z.infer<typeof registryPreviewResponse>['rows'];

/** `reason` stands beside the class of agencies, and beside the standing where rows are taken up. */
const said = { reason: plainText(1, 500), takeUp: z.boolean() };
const base = z.nullable(z.int());
const sized = [z.minLength(1), z.maxLength(MOST_ROWS)] as const;
/** `POST …/agencies/import` and `…/people/import`: rows with the bases that their preview told. */
export const agencyImportRequest = z.strictObject({
  rows: z.array(z.strictObject({ base, patch: agencyPatch })).check(...sized),
  ...said,
});
export const personImportRequest = z.strictObject({
  rows: z.array(z.strictObject({ base, patch: personPatch })).check(...sized),
  ...said,
});
export const registryImportResponse = z.object({
  added: z.int(),
  changed: z.int(),
  same: z.int(),
});
export type RegistryImported = z.infer<typeof registryImportResponse>;
