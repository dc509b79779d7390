import type { Site } from '../assignment/assignment-package';
import { epochMs, type Instant } from '../kernel/instant';
import type { Fieldwork, Visit } from './fieldwork';

/** How far a site is: nobody was there, somebody is, or every visit has ended. */
export type SiteState = 'notVisited' | 'open' | 'done';

export interface SiteVisits {
  readonly site: Site;
  readonly state: SiteState;
  /** In the order of the entries. */
  readonly visits: readonly Visit[];
}

const stateOf = (visits: readonly Visit[]): SiteState => {
  if (visits.length === 0) return 'notVisited';
  return visits.some(({ ended }) => ended === null) ? 'open' : 'done';
};

/** The sites of an assignment in its order, each with its visits. */
export const siteVisits = (
  sites: readonly Site[],
  { visits }: Pick<Fieldwork, 'visits'>,
): readonly SiteVisits[] =>
  sites.map((site) => {
    const own = visits.filter(({ value }) => value.site === site.id);
    return { site, state: stateOf(own), visits: own };
  });

/** Visits of a person that go on. */
export const openVisitsOf = (
  { visits }: Pick<Fieldwork, 'visits'>,
  person: string,
): readonly Visit[] => visits.filter((each) => each.person === person && each.ended === null);

/** The visit that a person is on, at `site` where one is named; the newest where several go on. */
export const currentVisit = (
  fieldwork: Pick<Fieldwork, 'visits'>,
  person: string,
  site: string | null = null,
): Visit | null =>
  openVisitsOf(fieldwork, person).findLast(({ value }) => site === null || value.site === site) ??
  null;

/** What a person came for the last time, which they mostly come for again; empty before any visit. */
export const lastPurpose = ({ visits }: Pick<Fieldwork, 'visits'>, person: string): string =>
  visits.findLast((each) => each.person === person)?.value.purpose ?? '';

const offsetMinutes = (at: Instant): number => {
  const match = /([+-])(\d{2}):(\d{2})$/.exec(at);
  if (match === null) return 0;
  const minutes = Number(match[2]) * 60 + Number(match[3]);
  return match[1] === '-' ? -minutes : minutes;
};

/** The day of a moment, as the clock that wrote `like` shows it: YYYY-MM-DD. */
const dayAs = (like: Instant, moment: Instant): string =>
  new Date(epochMs(moment) + offsetMinutes(like) * 60_000).toISOString().slice(0, 10);

/** A visit that nobody ended on the day it began, by the clock that began it. */
export const isLeftOpen = ({ at, ended }: Pick<Visit, 'at' | 'ended'>, now: Instant): boolean =>
  ended === null && dayAs(at, now) > dayAs(at, at);
