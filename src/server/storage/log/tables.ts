import type { Fixed } from '../columns';

/** `identity` makes a leaf idempotent: what is logged under it is logged once. */
export interface LogLeavesTable {
  idx: Fixed<number>;
  identity: Fixed<string>;
  leaf: Fixed<string>;
}

/** Hashes (32 bytes) of complete subtrees: level 0 are leaf hashes. */
export interface LogNodesTable {
  level: Fixed<number>;
  idx: Fixed<number>;
  hash: Fixed<Buffer>;
}

/** `root` in hexadecimal; `note` is the signed checkpoint (C2SP tlog-checkpoint). */
export interface LogCheckpointsTable {
  size: Fixed<number>;
  root: Fixed<string>;
  note: Fixed<string>;
  signed_at: Fixed<Date>;
}
