import type { GalleryItem } from './gallery-item';

/** What a filter may be about; each value is an id, or `NONE` for evidence that has none. */
export const FILTER_KEYS = [
  'site',
  'visit',
  'indicator',
  'person',
  'kind',
  'custody',
  'grade',
  'alike',
] as const;
export type FilterKey = (typeof FILTER_KEYS)[number];

/** Stands for evidence without a site, or without an indicator yet. */
export const NONE = '-';

/** Empty text filters nothing. */
export type GalleryFilter = Readonly<Record<FilterKey | 'text', string>>;

export const NO_FILTER: GalleryFilter = {
  ...{
    site: '',
    visit: '',
    indicator: '',
    person: '',
    kind: '',
    custody: '',
    grade: '',
    alike: '',
  },
  text: '',
};

const among = (wanted: string, ids: readonly string[]): boolean =>
  wanted === '' || (wanted === NONE ? ids.length === 0 : ids.includes(wanted));

/** Whether a piece of evidence is among what was asked for. */
export function fits(filter: GalleryFilter, shown: GalleryItem): boolean {
  const text = filter.text.trim().toLowerCase();
  return (
    among(filter.site, shown.sites) &&
    (filter.visit === '' || shown.item.evidence.visit === filter.visit) &&
    among(filter.indicator, shown.indicators) &&
    among(filter.person, [shown.item.person]) &&
    among(filter.kind, [shown.kind]) &&
    among(filter.custody, [shown.custody]) &&
    among(filter.grade, [shown.grade]) &&
    (filter.alike === '' || shown.alike > 0) &&
    (text === '' || shown.caption.toLowerCase().includes(text))
  );
}

/** The filter that an address asks for, such as that of a cell of the coverage matrix. */
export function filterOf(query: URLSearchParams): GalleryFilter {
  const asked = FILTER_KEYS.map((key) => [key, query.get(key) ?? ''] as const);
  return { ...NO_FILTER, ...Object.fromEntries(asked) };
}

/** How many things are asked for, the search left out. */
export const filterCount = (filter: GalleryFilter): number =>
  FILTER_KEYS.filter((key) => filter[key] !== '').length;
