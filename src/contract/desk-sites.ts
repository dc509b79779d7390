import * as z from 'zod/mini';

/** Sites of one page of the list beside the map. */
export const SITES_A_PAGE = 50;

/** A site with the newest signed report of its assignment; null while there is none. */
const site = z.object({
  assignment: z.string(),
  site: z.string(),
  name: z.string(),
  project: z.string(),
  evaluee: z.string(),
  report: z.nullable(z.string()),
  latE7: z.int(),
  lonE7: z.int(),
  /** Its point was made up for a demonstration. */
  sample: z.boolean(),
});
export type DeskSite = z.infer<typeof site>;

/** `GET /api/desk/sites/extent`: where all sites lie, and the outline that the bureau keeps. */
export const extentResponse = z.object({
  /** Degrees × 10⁷; null while there are none. */
  extent: z.nullable(z.object({ south: z.int(), west: z.int(), north: z.int(), east: z.int() })),
  /** Lines as latitude and longitude in degrees; none where no outline is kept. */
  outline: z.array(z.array(z.tuple([z.number(), z.number()]))),
});
export type ExtentResponse = z.infer<typeof extentResponse>;

/**
 * `GET /api/desk/sites?box=south,west,north,east,zoom`: what lies within, gathered in cells, and the
 * sites in the order of their names, at most {@link SITES_A_PAGE}; `after` is `next` of the page before.
 */
export const sitesQuery = z.strictObject({
  box: z.string().check(z.maxLength(60)),
  after: z.optional(z.string().check(z.maxLength(200))),
});
export const sitesResponse = z.object({
  total: z.int(),
  cells: z.array(
    z.object({
      count: z.int(),
      latE7: z.int(),
      lonE7: z.int(),
      /** The site itself with its newest report, where it is alone in its cell. */
      alone: z.nullable(
        z.object({ assignment: z.string(), name: z.string(), report: z.nullable(z.string()) }),
      ),
    }),
  ),
  sites: z.array(site),
  next: z.nullable(z.string()),
});
export type SitesResponse = z.infer<typeof sitesResponse>;
