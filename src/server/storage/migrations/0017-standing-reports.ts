/**
 * A report counts until the bureau accepts another one: rows that were read from a newer report that
 * nobody accepted are read anew, which a negative `seen` says. Entries that keep records have an index,
 * so that looking for those without words, at every start, reads no others.
 */
export const STANDING_REPORTS_0017 = `
update report_results r set seen = -1 where exists (
  select from report_decisions d
  where d.bureau = r.bureau and d.assignment = r.assignment and d.verdict = 'accepted'
    and d.manifest <> r.report);
create index report_results_unread on report_results (bureau) where seen < 0;
create index report_decisions_by_time on report_decisions (bureau, decided_at);
create index entries_of_records on entries (bureau, hash) where type = 'record.kept';
`;
