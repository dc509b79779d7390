import * as z from 'zod/mini';

/** Kinds of browsers and systems that are told apart; no version, no model, nothing that recognises one. */
export const BROWSERS = ['edge', 'chrome', 'firefox', 'safari', 'other'] as const;
export const SYSTEMS = ['windows', 'macos', 'android', 'ios', 'harmony', 'linux', 'other'] as const;

/** `GET /api/desk/sessions`: the open sessions of whoever asks, the newest first. */
export const sessionsResponse = z.object({
  sessions: z.array(
    z.object({
      session: z.string(),
      since: z.string(),
      /** To the minute; null where it was not used since. */
      usedAt: z.nullable(z.string()),
      browser: z.enum(BROWSERS),
      system: z.enum(SYSTEMS),
      /** The one that asks. */
      isThis: z.boolean(),
    }),
  ),
});
export type SessionsResponse = z.infer<typeof sessionsResponse>;
