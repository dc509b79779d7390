import * as z from 'zod/mini';
import { mark, markPurpose } from '../domain/commission/marks';
import { project, projectKind, projectPatch } from '../domain/commission/project';
import { code, randomId } from '../domain/kernel/identifier';
import { plainText } from '../domain/kernel/plain-text';

/** Bytes of a request that brings projects: a sheet of 20,000 rows, the most that is read. */
export const MAX_PROJECTS_BYTES = 16 * 1024 * 1024;
/** Rows of a page of the list, and of an import. */
export const PROJECTS_PAGE = 50;
const MOST_ROWS = 20_000;

const digits = z.string().check(z.regex(/^\d{1,4}$/));

/** `GET /api/desk/projects`: the list, narrowed; `after` is `next` of the page before. */
export const projectsQuery = z.strictObject({
  year: z.optional(digits),
  department: z.optional(plainText(0, 120)),
  kind: z.optional(projectKind),
  mark: z.optional(markPurpose),
  sought: z.optional(plainText(0, 60)),
  after: z.optional(z.string().check(z.maxLength(80))),
});
export type ProjectsQuery = z.infer<typeof projectsQuery>;

const listed = z.object({
  ...project.shape,
  project: z.string(),
  revision: z.int(),
  marks: z.array(mark),
});
export type ListedProject = z.infer<typeof listed>;

/** Budgets are the adjusted ones, else the original ones; projects with neither count for nothing. */
export const projectsResponse = z.object({
  projects: z.array(listed),
  next: z.nullable(z.string()),
  total: z.int(),
  budgetFen: z.int(),
});
export type ProjectsResponse = z.infer<typeof projectsResponse>;

/** `GET /api/desk/projects/overview`: years with projects, and the departments of one year. */
export const overviewQuery = z.strictObject({ year: z.optional(digits) });
export const overviewResponse = z.object({
  years: z.array(z.int()),
  departments: z.array(z.object({ department: z.string(), projects: z.int(), budgetFen: z.int() })),
});

/** One project; its row as listed. */
export const projectParams = z.strictObject({ project: randomId });
export const projectResponse = listed;

/** `POST /api/desk/projects/preview`: what an import would do; nothing is written. */
export const previewRequest = z.strictObject({
  rows: z.array(projectPatch).check(z.maxLength(MOST_ROWS)),
});
/** One for each row, in order; `base` is the revision that the row would change, null: it is new. */
export const previewResponse = z.object({
  rows: z.array(
    z.object({
      base: z.nullable(z.int()),
      changed: z.array(z.string()),
    }),
  ),
});
export type PreviewResponse = z.infer<typeof previewResponse>;

/** `POST /api/desk/projects/import`: the rows with the bases that their preview told. */
export const importRequest = z.strictObject({
  rows: z
    .array(z.strictObject({ base: z.nullable(z.int()), patch: projectPatch }))
    .check(z.minLength(1), z.maxLength(MOST_ROWS)),
});
export const importResponse = z.object({ added: z.int(), changed: z.int(), same: z.int() });
export type ImportResponse = z.infer<typeof importResponse>;

/** `POST /api/desk/projects/marks`: chooses projects for a purpose, or takes that back. */
export const marksRequest = z.strictObject({
  purpose: markPurpose,
  projects: z
    .array(z.strictObject({ project: randomId, basis: z.array(code).check(z.maxLength(20)) }))
    .check(z.minLength(1), z.maxLength(1000)),
  isChosen: z.boolean(),
});

/**
 * `GET /api/desk/projects/sample`: which projects of a year a policy pack would have evaluated.
 * Shares in parts per million, cut; `unclear` names those of which a fact is missing that would
 * oblige.
 */
export const sampleQuery = z.strictObject({ year: digits, pack: code, size: digits });
export const sampleResponse = z.object({
  picks: z.array(
    z.object({
      ...{ project: z.string(), name: z.string(), department: z.string() },
      budgetFen: z.nullable(z.int()),
      reason: z.enum(['always', 'also', 'large']),
      rules: z.array(z.string()),
    }),
  ),
  unclear: z.array(z.string()),
  projectPpm: z.int(),
  moneyPpm: z.nullable(z.int()),
  aboveSize: z.boolean(),
});
export type SampleResponse = z.infer<typeof sampleResponse>;
