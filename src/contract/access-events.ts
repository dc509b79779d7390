import * as z from 'zod/mini';

/** `GET /api/desk/access-events?before=ID`: a page of them, the newest first. */
export const accessEventsQuery = z.strictObject({
  before: z.optional(z.string().check(z.regex(/^\d{1,18}$/))),
});

/** `GET /api/desk/access-events`: signing in, what was refused, changes of accounts and their secrets. */
export const accessEventsResponse = z.object({
  events: z.array(
    z.object({
      id: z.string(),
      at: z.string(),
      /** As in the audit trail, such as `desk.signedIn`, `access.refused`. */
      action: z.string(),
      /** Name of who did it; null where nobody is known. */
      name: z.nullable(z.string()),
      /** Name of whom it was about. */
      about: z.nullable(z.string()),
      /** Of a refusal: method and route, the problem's code, how often. */
      route: z.nullable(z.string()),
      code: z.nullable(z.string()),
      times: z.int(),
    }),
  ),
  /** `before` of the next page; null at the end. */
  next: z.nullable(z.string()),
});
export type AccessEventsResponse = z.infer<typeof accessEventsResponse>;
