/** The column of every table that says whose a row is; part of each of its keys. */
export const BUREAU_COLUMN =
  "bureau text not null default coalesce(takan_bureau(), current_setting('takan.bureau', true))";

/**
 * Shows the role of a bureau's server (`takan_b_CODE`) that bureau's rows of a table alone, and lets
 * it write no others. Every table has {@link BUREAU_COLUMN} and this.
 */
export const keptApart = (table: string): string => `
alter table ${table} enable row level security;
create policy of_bureau on ${table} to takan_app
  using (bureau = (select takan_bureau())) with check (bureau = (select takan_bureau()));
`;
