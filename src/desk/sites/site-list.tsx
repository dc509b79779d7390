import { useState } from 'react';
import { type DeskSite, type SitesResponse, sitesResponse } from '../../contract/desk-sites';
import { SITE_MAP_WORDS as WORDS } from '../../text/site-map-words';
import { AppLink } from '../../ui/app-link';
import { Button } from '../../ui/button';
import { askDesk } from '../desk-api';
import { DeskTable } from '../desk-table';

const HEADS = [WORDS.site, WORDS.project, WORDS.report];

export interface SiteListProps {
  readonly box: string;
  readonly first: SitesResponse;
}

/** The sites in the picture of the map, by name, each a way to its report. */
export function SiteList({ box, first }: SiteListProps) {
  const [more, setMore] = useState<readonly SitesResponse[]>([]);
  const pages = [first, ...more];
  const sites = pages.flatMap((page) => page.sites);
  const next = pages.at(-1)?.next ?? null;
  const ask = async () => {
    const query = new URLSearchParams({ box, after: next ?? '' });
    const answer = await askDesk(`/sites?${query}`, sitesResponse);
    const page = answer.ok ? answer.value : null;
    if (page !== null) setMore([...more, page]);
  };
  if (sites.length === 0) return <p role="status">{WORDS.noneHere}</p>;
  return (
    <>
      <p role="status">{WORDS.total(first.total, sites.length)}</p>
      <div className="sites-list">
        <DeskTable caption={WORDS.list} heads={HEADS}>
          {sites.map((site) => (
            <SiteRow key={`${site.assignment} ${site.site}`} site={site} />
          ))}
        </DeskTable>
      </div>
      {next === null ? null : (
        <p className="desk-buttons">
          <Button onClick={() => void ask()}>{WORDS.more}</Button>
        </p>
      )}
    </>
  );
}

function SiteRow({ site }: { readonly site: DeskSite }) {
  return (
    <tr>
      <th scope="row">
        {site.name}
        {site.sample ? <span className="desk-under">{WORDS.sample}</span> : null}
      </th>
      <td>
        {site.project}
        <span className="desk-under">{site.evaluee}</span>
      </td>
      <td>
        {site.report === null ? (
          WORDS.noReport
        ) : (
          <AppLink
            to={`/a/${site.assignment}/r/${site.report}`}
            aria-label={WORDS.openOf(site.name)}
          >
            {WORDS.open}
          </AppLink>
        )}
      </td>
    </tr>
  );
}
