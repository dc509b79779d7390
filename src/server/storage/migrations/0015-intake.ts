import { guard } from './0001-rights';
import { BUREAU_COLUMN, keptApart } from './of-bureau';

/**
 * What the desk makes of reports that arrived: ratings of their quality, written once; gaps to the unit's
 * own scores, read from the newest report like `report_results`, which is read anew for them; and the
 * sites of the newest packages.
 */
export const INTAKE_0015 = `
create table report_ratings (
  ${BUREAU_COLUMN}, assignment text not null, manifest text not null, seq integer not null,
  rubric text not null, content text not null, score_milli integer not null,
  rated_by text not null, rated_as text not null, rated_at timestamptz not null,
  primary key (bureau, manifest, seq), foreign key (bureau, assignment) references assignments
);
create table self_gaps (
  ${BUREAU_COLUMN}, assignment text not null, report text not null, indicators integer not null,
  self_milli integer not null, verified_milli integer not null, net_milli integer not null,
  size_milli integer not null, unexplained integer not null, largest text, largest_milli integer,
  primary key (bureau, assignment), foreign key (bureau, assignment) references assignments
);
create index self_gaps_by_size on self_gaps (bureau, (-size_milli), assignment);
create table site_places (
  ${BUREAU_COLUMN}, assignment text not null, site text not null, name text not null,
  lat_e7 integer not null, lon_e7 integer not null, sample boolean not null,
  primary key (bureau, assignment, site), foreign key (bureau, assignment) references assignments
);
create index assignments_withdrawn on assignments (bureau, assignment)
  where withdrawn_at is not null;
create index site_places_by_lat on site_places (bureau, lat_e7, lon_e7);
create index site_places_by_lon on site_places (bureau, lon_e7);
delete from report_results;
create index report_ratings_by_assignment on report_ratings (bureau, assignment);
create index assignments_by_agency on assignments (bureau, agency);
${['report_ratings', 'self_gaps', 'site_places'].map(keptApart).join('')}
grant select, insert, delete on self_gaps, site_places to takan_app;
${guard('report_ratings')}
`;
