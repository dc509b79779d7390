import * as z from 'zod/mini';
import { code } from '../domain/kernel/identifier';

/** Bytes of a framework that the desk's routes take: a thousand indicators fit several times. */
export const MAX_FRAMEWORK_BYTES = 2 * 1024 * 1024;

/** Which framework, and which time it was saved, counted from 1. */
export const frameworkParams = z.strictObject({ framework: code });
export const revisionParams = z.strictObject({
  framework: code,
  revision: z.string().check(z.regex(/^[1-9]\d{0,8}$/)),
});

/**
 * One saving of a framework. `faults` is counted anew whenever it is read; none means usable, null
 * that it cannot be read, and then its version is empty and its content null.
 */
const revision = z.object({
  revision: z.int(),
  version: z.string(),
  faults: z.nullable(z.int()),
  savedAt: z.string(),
  savedBy: z.string(),
});
export type FrameworkRevision = z.infer<typeof revision>;

/**
 * `GET /api/desk/frameworks`: the newest saving of each, and what the reader has begun and not
 * saved. A title is null where what is stored cannot be read.
 */
export const frameworksResponse = z.object({
  frameworks: z.array(
    z.object({
      ...revision.shape,
      framework: z.string(),
      title: z.nullable(z.string()),
      kind: z.nullable(z.string()),
    }),
  ),
  drafts: z.array(
    z.object({ framework: z.string(), title: z.nullable(z.string()), savedAt: z.string() }),
  ),
});
export type FrameworksResponse = z.infer<typeof frameworksResponse>;

/**
 * `GET /api/desk/frameworks/:framework`: every saving, newest first, the newest one's content, and
 * the reader's own unsaved draft with the saving that it started from.
 */
export const frameworkResponse = z.object({
  revisions: z.array(revision),
  content: z.unknown(),
  draft: z.nullable(
    z.object({ base: z.nullable(z.int()), content: z.unknown(), savedAt: z.string() }),
  ),
});
export type FrameworkResponse = z.infer<typeof frameworkResponse>;

/** `GET /api/desk/frameworks/:framework/revisions/:revision`: one saving as it was. */
export const revisionResponse = z.object({ ...revision.shape, content: z.unknown() });

/**
 * `POST /api/desk/frameworks/:framework/revisions`: `replaces` names the saving that the sender saw
 * last, null for a new framework.
 */
export const saveFrameworkRequest = z.strictObject({
  replaces: z.nullable(z.int().check(z.positive())),
  content: z.unknown(),
});
export const saveFrameworkResponse = revision;

/** `POST /api/desk/frameworks/:framework/draft`: what is being written, for its writer alone. */
export const keepDraftRequest = z.strictObject({
  base: z.nullable(z.int().check(z.positive())),
  content: z.unknown(),
});
