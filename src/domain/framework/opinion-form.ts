import * as z from 'zod/mini';
import { code } from '../kernel/identifier';
import { plainText } from '../kernel/plain-text';
import { conclusion } from './conclusion';

/** A heading under which an opinion is written, with what it looks at where the source says so. */
const heading = z.strictObject({
  id: code,
  name: plainText(1, 60),
  aspects: z.array(plainText(1, 120)),
});

/** An appraisal in words: opinions under headings and one conclusion, without points. */
export const opinionForm = z.strictObject({
  v: z.literal(1),
  type: z.literal('opinions'),
  id: code,
  version: plainText(1, 40),
  title: plainText(1, 120),
  source: plainText(1, 200),
  headings: z.array(heading).check(z.minLength(1)),
  conclusions: z.array(conclusion).check(z.minLength(2)),
});
export type OpinionForm = z.infer<typeof opinionForm>;
