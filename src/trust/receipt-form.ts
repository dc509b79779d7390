import * as z from 'zod/mini';

/** What the bureau answers with: a leaf as canonical JSON, and the C2SP tlog-proof that it is logged. */
export const receipt = z.strictObject({
  leaf: z.string().check(z.maxLength(4096)),
  proof: z.string().check(z.maxLength(131_072)),
});
export type Receipt = z.infer<typeof receipt>;
