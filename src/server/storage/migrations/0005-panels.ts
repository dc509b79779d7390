/**
 * Which panel session a journal belongs to, and which indicator it is about where somebody left that
 * indicator. Journals of the evaluation have neither.
 */
export const PANELS_0005 = `
alter table journals add column panel_session text, add column panel_indicator text,
  add constraint journals_panel check (panel_indicator is null or panel_session is not null);
create index journals_panel_session on journals (assignment, panel_session)
  where panel_session is not null;
`;
