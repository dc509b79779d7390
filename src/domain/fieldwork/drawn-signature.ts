import * as z from 'zod/mini';
import { plainText } from '../kernel/plain-text';

/** A PNG as a data: address; longer ones than a personal record holds are refused by the store. */
export const drawing = z
  .string()
  .check(z.regex(/^data:image\/png;base64,[A-Za-z0-9+/]+={0,2}$/), z.maxLength(1_500_000));

/**
 * Content of the personal record of a signature drawn on glass: the signer's, or a witness's. It is
 * a picture of handwriting beside a typed name, and no reliable electronic signature in the sense of
 * 《电子签名法》: nothing ties it to the person but the word of those present.
 */
export const drawnSignature = z.strictObject({
  kind: z.enum(['signer', 'witness']),
  name: plainText(1, 40),
  post: plainText(0, 60),
  drawing,
});
export type DrawnSignature = z.infer<typeof drawnSignature>;
