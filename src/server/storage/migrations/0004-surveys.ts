/**
 * Links under which anybody may answer a questionnaire, until they are closed, and what was answered.
 * An answer is written once; nothing says who sent it or from where.
 */
export const SURVEYS_0004 = `
create table survey_links (
  link text primary key, token text not null unique,
  assignment text not null references assignments (assignment),
  package text not null references packages (digest),
  questionnaire text not null, made_by text not null, made_at timestamptz not null,
  closes_at timestamptz not null, closed_at timestamptz
);
create index survey_links_assignment on survey_links (assignment);
create table survey_answers (
  link text not null references survey_links (link), submission text not null,
  content text not null, primary key (link, submission)
);
grant select, insert, update on survey_links to takan_app;
grant select, insert on survey_answers to takan_app;
`;
