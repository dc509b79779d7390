import * as z from 'zod/mini';

/** A log leaf (canonical JSON text) and the C2SP tlog-proof that it is in the log. */
export const receipt = z.object({
  leaf: z.string().check(z.maxLength(4096)),
  proof: z.string().check(z.maxLength(16_384)),
});
export type WireReceipt = z.infer<typeof receipt>;

/** Proof that the log only grew since the checkpoint that the phone holds (RFC 9162 §2.1.4). */
export const consistency = z.object({
  oldSize: z.int(),
  newSize: z.int(),
  path: z.array(z.string()).check(z.maxLength(128)),
});
export type WireConsistency = z.infer<typeof consistency>;
