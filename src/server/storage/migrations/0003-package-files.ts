import { guard } from './0001-rights';

/**
 * Files that the bureau puts beside packages: held ones, and what each published package names. Both
 * are written once; the bytes lie with the evidence under their digest.
 */
export const PACKAGE_FILES_0003 = `
create table package_files (
  sha256 text primary key, size bigint not null check (size > 0), name text not null,
  kept_by text not null, kept_at timestamptz not null
);
create table package_file_names (
  package text not null references packages, assignment text not null references assignments,
  sha256 text not null references package_files, primary key (package, sha256)
);
create index package_file_names_by_assignment on package_file_names (assignment, sha256);
${guard('package_files')}
${guard('package_file_names')}
`;
