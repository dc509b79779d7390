import * as z from 'zod/mini';
import { SESSION_KINDS } from '../domain/panel/convening';
import { MEMBER_STEPS } from '../domain/panel/member-step';

const indicatorRow = z.object({
  indicator: z.string(),
  name: z.string(),
  /** Points as they are printed; null where there is none. */
  score: z.nullable(z.string()),
  weight: z.string(),
  isWide: z.boolean(),
  /** What each member gave, in the order of `members`; null where nothing counts. */
  scores: z.array(z.nullable(z.string())),
  /** Whose score lies as far from the mean as the session says, in the same order. */
  far: z.array(z.boolean()),
});

/** What is told once every ballot of a round is open. */
const result = z.object({
  total: z.nullable(z.string()),
  weight: z.string(),
  indicators: z.array(indicatorRow),
  signals: z.array(
    z.object({
      kind: z.enum(['identical', 'sealedTogether', 'alwaysHighest', 'alwaysLowest']),
      round: z.int(),
      people: z.array(z.string()),
    }),
  ),
});

const panelSession = z.object({
  session: z.string(),
  title: z.string(),
  kind: z.enum(SESSION_KINDS),
  chair: z.string(),
  hasCustody: z.boolean(),
  round: z.int(),
  rounds: z.int(),
  stage: z.enum(['open', 'closed', 'complete']),
  sealed: z.int(),
  expected: z.int(),
  members: z.array(
    z.object({
      person: z.string(),
      name: z.string(),
      field: z.string(),
      step: z.enum(MEMBER_STEPS),
    }),
  ),
  result: z.nullable(result),
  /** The last minutes: who signed in agreement, who dissents. */
  minutes: z.nullable(
    z.object({ isCurrent: z.boolean(), agree: z.array(z.string()), dissent: z.array(z.string()) }),
  ),
});
export type DeskPanelSession = z.infer<typeof panelSession>;

/** `GET /api/desk/assignments/:id/panels`: how far the sessions are; no score before all is open. */
export const deskPanelsResponse = z.object({
  project: z.string(),
  sessions: z.array(panelSession),
});
export type DeskPanelsResponse = z.infer<typeof deskPanelsResponse>;
