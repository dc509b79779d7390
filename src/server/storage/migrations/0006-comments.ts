import { guard } from './0001-rights';

/**
 * Links under which a party reads a draft and comments on it, and what it submitted. Of the code only
 * what recognises it is kept. A submission is written once, one for each party and draft.
 */
export const COMMENTS_0006 = `
create table comment_links (
  link text primary key, token text not null unique,
  assignment text not null references assignments (assignment),
  draft text not null, party text not null, code_salt text not null, code_digest text not null,
  wrong_codes integer not null default 0, made_by text not null, made_at timestamptz not null,
  closes_at timestamptz not null, closed_at timestamptz
);
create index comment_links_assignment on comment_links (assignment);
create table comment_submissions (
  link text primary key references comment_links (link), draft text not null, party text not null,
  content text not null, sha256 text not null, received_at timestamptz not null,
  unique (draft, party)
);
grant select, insert, update on comment_links to takan_app;
${guard('comment_submissions')}
`;
