import type { ActOf } from '../../src/domain/journal/act';
import { composeManifest } from '../../src/domain/report/compose-manifest';
import { checkOpenings } from '../../src/trust/check-openings';
import { scoreEverything } from './full-evaluation';
import type { MadeDevice, MadeEntry } from './journal-maker';
import { idOf } from './made-ids';
import { PanelMaker, personOf, SESSION, voteOf } from './panel-maker';

export type AdoptedLine = ActOf<'panelScores.adopted'>['body']['scores'][number];

/** Three experts whose votes come to 55/3 of 20 points on D11, and 2 of 2 on A11. */
const GIVEN = [18_000, 18_000, 19_000] as const;
export const MEAN = { num: '55', den: '3' } as const;

export const lineOf = (score: AdoptedLine['score'], indicator = 'D11'): AdoptedLine => ({
  ...{ indicator, score, reason: '专家组认为效果尚未完全显现' },
});

/** A panel whose minutes are drawn, beside an evaluation in which the lead has scored the rest. */
export interface AdoptedPanel {
  readonly panel: PanelMaker;
  readonly lead: MadeDevice;
  readonly minutes: MadeEntry;
  readonly adopt: (scores: readonly AdoptedLine[], minutes?: string) => MadeEntry;
  /** Minutes over the same once more. */
  readonly redraw: () => MadeEntry;
  /** A further round, which makes the minutes outdated. */
  readonly goOn: () => MadeEntry;
}

/** @param reasons of the three experts for D11 */
export async function adoptedPanel(reasons: readonly string[] = []): Promise<AdoptedPanel> {
  const panel = new PanelMaker(3).begin();
  const ballots: MadeEntry[] = [];
  for (const [i, scoreMilli] of GIVEN.entries()) {
    const votes = [voteOf('A11', 2000), voteOf('D11', scoreMilli, reasons[i])];
    ballots.push(await panel.expert(i).seal(votes));
  }
  const close = panel.close(ballots);
  for (const [i, ballot] of ballots.entries()) await panel.expert(i).reveal(ballot);
  const redraw = () =>
    panel.chair.act('minutes.drawn', {
      ...{ convening: panel.conveningHash, closes: [close.hash], leftOut: [] },
      ...{ present: [personOf('e1'), personOf('e2'), personOf('e3')], opinion: '同意。' },
    });
  const minutes = redraw();
  const lead = panel.history.device('lead');
  scoreEverything(panel.history, lead);
  lead.capture('site');
  return {
    ...{ panel, lead, minutes, redraw },
    adopt: (scores, named = minutes.hash) => {
      lead.observe(panel.chair.device);
      const body = { session: SESSION, minutes: named, scores: [...scores] };
      return lead.act('panelScores.adopted', body);
    },
    goOn: () => panel.chair.act('round.opened', { round: 2, indicators: ['D11'] }),
  };
}

/** What a report's manifest is composed from, as whoever holds all of it has it. */
export async function groundBehind({ panel: { history } }: AdoptedPanel) {
  const { package: pkg, packageDigest, frameworkDigest, journals } = history;
  const opens = await checkOpenings(journals);
  return { package: pkg, packageDigest, frameworkDigest, journals, opens };
}

export async function composeOver(of: AdoptedPanel) {
  const ids = { id: idOf('manifest'), build: 'test', supersedes: null };
  const evaluation = of.panel.history.fold();
  return composeManifest({ ...(await groundBehind(of)), ...ids, evaluation });
}
