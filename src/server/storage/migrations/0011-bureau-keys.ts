import { guard } from './0001-rights';
import { BUREAU_COLUMN, keptApart } from './of-bureau';

/**
 * Which keys a bureau signs with: written by its first node, so that two nodes that start on an empty
 * database do not each make their own.
 */
export const BUREAU_KEYS_0011 = `
create table bureau_keys (
  ${BUREAU_COLUMN}, kid text not null, vkey text not null, pinned_at timestamptz not null default now(),
  primary key (bureau)
);
${keptApart('bureau_keys')}
${guard('bureau_keys')}
`;
