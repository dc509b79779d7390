import Fraction from 'fraction.js';
import type { SurveyChannel } from '../fieldwork/acts/survey';
import type { ReturnRule } from './questionnaire';

/**
 * Why a return rate cannot be worked out: nothing came back and nothing was given out; answers came
 * through an open link, whose readers nobody counted; nobody wrote down how many were given out;
 * more came back than is said to have been given out.
 */
export type RateGap = 'nothing' | 'openLink' | 'notRecorded' | 'moreThanIssued';

/** What came back through one channel. */
export interface ChannelReturn {
  readonly channel: SurveyChannel;
  /** Null where it is not known. */
  readonly issued: number | null;
  readonly returned: number;
  readonly valid: number;
  readonly rate: Fraction | null;
  readonly gap: RateGap | null;
}

/** How far a survey may be relied on; null where that cannot be said. */
export type Reliability = 'below' | 'reference' | 'usable' | 'conclusive';

/** What is said of a channel: what was given out (null: an open link), and what came back. */
export interface ChannelCounts {
  readonly issued: readonly (number | null)[];
  readonly returned: number;
  readonly valid: number;
}

function gapOf(channel: SurveyChannel, { issued, returned }: ChannelCounts): RateGap | null {
  if (issued.includes(null)) return 'openLink';
  if (issued.length === 0) {
    if (returned === 0) return 'nothing';
    return channel === 'online' ? 'openLink' : 'notRecorded';
  }
  const total = issued.reduce<number>((sum, count) => sum + (count ?? 0), 0);
  if (total === 0 && returned === 0) return 'nothing';
  return returned > total ? 'moreThanIssued' : null;
}

/** The return of one channel. */
export function channelReturn(channel: SurveyChannel, counts: ChannelCounts): ChannelReturn {
  const { returned, valid } = counts;
  const gap = gapOf(channel, counts);
  const issued = counts.issued.reduce<number>((sum, count) => sum + (count ?? 0), 0);
  const known = gap === null || gap === 'moreThanIssued';
  return {
    ...{ channel, returned, valid, gap },
    issued: known ? issued : null,
    rate: gap === null ? new Fraction(returned, issued) : null,
  };
}

/** The return over all channels that were used. */
export interface TotalReturn {
  readonly issued: number | null;
  readonly returned: number;
  readonly valid: number;
  readonly rate: Fraction | null;
  readonly gap: RateGap | null;
}

/** Puts channels together; one whose rate is unknown makes the whole rate unknown. */
export function totalReturn(channels: readonly ChannelReturn[]): TotalReturn {
  const used = channels.filter(({ gap }) => gap !== 'nothing');
  const returned = used.reduce((sum, each) => sum + each.returned, 0);
  const valid = used.reduce((sum, each) => sum + each.valid, 0);
  const gap = used.length === 0 ? 'nothing' : (used.find((each) => each.gap !== null)?.gap ?? null);
  if (gap !== null) return { issued: null, returned, valid, rate: null, gap };
  const issued = used.reduce((sum, each) => sum + (each.issued ?? 0), 0);
  return { issued, returned, valid, rate: new Fraction(returned, issued), gap };
}

/** The class that a return rate reaches; each line counts as reached when the rate is on it. */
export function reliabilityOf(rate: Fraction | null, rule: ReturnRule | null): Reliability | null {
  if (rate === null || rule === null) return null;
  const reaches = (ppm: number): boolean => rate.gte(new Fraction(ppm, 1_000_000));
  if (reaches(rule.conclusivePpm)) return 'conclusive';
  if (reaches(rule.usablePpm)) return 'usable';
  return reaches(rule.referencePpm) ? 'reference' : 'below';
}
