import * as z from 'zod/mini';
import { type MapPlan, mapPlan, packageFile } from '../fieldwork/map-plan';
import { plainText } from '../kernel/plain-text';

/** Maps as somebody is choosing them: files that the server keeps, with words that may still be empty. */
export const draftMap = z.strictObject({
  base: z.nullable(
    z.strictObject({
      ...{ file: packageFile, attribution: plainText(0, 120) },
      approval: z.nullable(plainText(0, 60)),
    }),
  ),
  outlines: z
    .array(z.strictObject({ file: packageFile, name: plainText(0, 60) }))
    .check(z.maxLength(20)),
  online: mapPlan.shape.online,
});
export type DraftMap = z.infer<typeof draftMap>;

/** The maps that a draft comes to: null for none, undefined where a word is missing. */
export function mapOf(draft: DraftMap | null): MapPlan | null | undefined {
  if (draft === null) return null;
  const { base, outlines, online } = draft;
  if (base === null && outlines.length + online.length === 0) return null;
  const approval = base?.approval?.trim() ?? '';
  const named = base === null ? null : { ...base, approval: approval === '' ? null : approval };
  return mapPlan.safeParse({ ...draft, base: named }).data;
}
