import type { AssignmentPackage } from '../assignment/assignment-package';
import { tipsOf } from '../journal/branches';
import { cutAtHeads } from '../journal/cut-at-heads';
import { headsOf } from '../journal/heads-of';
import type { JournalLines } from '../journal/journal-lines';
import { orderEntries } from '../journal/order';
import { sessionJournals } from '../journal/panel-place';
import type { Registers } from '../journal/register';
import { byText } from '../journal/strand';
import { foldPanel } from '../panel/fold-panel';
import { type PanelScore, panelScoreFaults, panelScoresIn } from '../panel/panel-score-faults';
import type { Blocker } from './blocker';
import { branchesBeside } from './branches-beside';
import type { Manifest } from './manifest';

/** What panel sessions are folded from. */
export interface PanelGround {
  readonly package: AssignmentPackage;
  readonly packageDigest: string;
  /** All journals of the assignment that are here. */
  readonly journals: readonly JournalLines[];
  /** Hashes of the entries that open what was sealed, as `checkOpenings` finds them. */
  readonly opens: ReadonlySet<string>;
}

/** The panel sessions that scores of a report come from, and what such scores lack. */
export interface PanelsBehind {
  readonly panels: NonNullable<Manifest['panels']>;
  readonly blockers: readonly Blocker[];
}

type Panel = PanelsBehind['panels'][number];

/** A session is folded as whoever reads the report will: from what its manifest names, no more. */
function behind(
  ground: PanelGround,
  session: string,
  scores: readonly PanelScore[],
): { readonly panel: Panel; readonly blockers: readonly Blocker[] } {
  const lines = sessionJournals(ground.journals, session);
  const { ordered, strands } = orderEntries(lines);
  const journals = headsOf(ordered);
  const beside = branchesBeside({ heads: journals, tips: tipsOf(strands) });
  const cut = { ...ground, journals: cutAtHeads(lines, journals, beside.branches).journals };
  const state = foldPanel({ ...cut, session, viewer: null });
  const blockers = panelScoreFaults(state, ground.package, scores).map(
    ({ indicator, lack }): Blocker => ({ kind: 'panel-score', indicator, session, lack }),
  );
  const minutes = [...new Set(scores.map((each) => each.minutes))].sort(byText);
  const indicators = scores.map(({ indicator }) => indicator);
  return { panel: { session, minutes, indicators, journals, ...beside }, blockers };
}

/** Follows every score of an evaluation that was taken from a panel back to the ballots. */
export function panelsBehind(ground: PanelGround, registers: Registers): PanelsBehind {
  const scores = panelScoresIn(ground.package, registers);
  const sessions = [...new Set(scores.map(({ session }) => session))].sort(byText);
  const all = sessions.map((session) =>
    behind(
      ground,
      session,
      scores.filter((each) => each.session === session),
    ),
  );
  return {
    panels: all.map(({ panel }) => panel),
    blockers: all.flatMap(({ blockers }) => blockers),
  };
}
