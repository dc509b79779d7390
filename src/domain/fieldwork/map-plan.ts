import * as z from 'zod/mini';
import { code, sha256Hex } from '../kernel/identifier';
import { plainText } from '../kernel/plain-text';
import { nonNegative } from '../kernel/quantity';

/** A file that the bureau puts beside the package; the phone fetches it by its digest. */
export const packageFile = z.strictObject({
  sha256: sha256Hex,
  size: nonNegative,
  name: plainText(1, 120),
});
export type PackageFile = z.infer<typeof packageFile>;

/** A base map from the network, by a template of {z}, {x}, {y}; pins are moved for display alone. */
const onlineBase = z.strictObject({
  id: code,
  name: plainText(1, 40),
  url: z.string().check(z.regex(/^https:\/\/[a-z0-9.{}-]+\/[!-~]*$/i), z.maxLength(500)),
  subdomains: z.optional(z.string().check(z.regex(/^[a-z0-9]{1,10}$/))),
  datum: z.enum(['WGS84', 'GCJ02', 'BD09']),
  maxZoom: z.int().check(z.minimum(1), z.maximum(22)),
  attribution: plainText(1, 120),
});

/** Maps of an assignment: a base map for work without a network, outlines, and bases online. */
export const mapPlan = z.strictObject({
  base: z.nullable(
    z.strictObject({
      file: packageFile,
      attribution: plainText(1, 120),
      /** Approval number of the map (审图号), where it has one. */
      approval: z.nullable(plainText(1, 60)),
    }),
  ),
  outlines: z.array(z.strictObject({ file: packageFile, name: plainText(1, 60) })),
  online: z.array(onlineBase),
});
export type MapPlan = z.infer<typeof mapPlan>;
