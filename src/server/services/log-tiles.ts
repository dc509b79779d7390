import type { ServerDeps } from '../deps';

/** Hashes, or leaves, that one tile holds when it is full (C2SP tlog-tiles). */
const TILE_WIDTH = 256;
const TREE_LEVELS_A_TILE = 8;

/** A tile: `level` null for the leaves themselves; `width` below 256 for a partial one. */
export interface Tile {
  readonly level: number | null;
  readonly index: number;
  readonly width: number;
}

const PATH = /^(entries|\d{1,2})\/((?:x\d{3}\/)*\d{3})(?:\.p\/(\d{1,3}))?$/;

/** Reads `L/N[.p/W]` or `entries/N[.p/W]`, N in groups of three digits as `x001/x234/067`; null otherwise. */
export function parseTilePath(path: string): Tile | null {
  const match = PATH.exec(path);
  if (match === null) return null;
  const [, kind = '', groups = '', partial] = match;
  const level = kind === 'entries' ? null : Number(kind);
  const index = Number(groups.replaceAll(/[x/]/g, ''));
  const width = partial === undefined ? TILE_WIDTH : Number(partial);
  const canonical = kind === 'entries' || String(level) === kind;
  if (!canonical || !Number.isSafeInteger(index) || (level ?? 0) > 63) return null;
  if (partial !== undefined && (width < 1 || width >= TILE_WIDTH || String(width) !== partial)) {
    return null;
  }
  return { level, index, width };
}

async function hashTile(deps: ServerDeps, level: number, from: number, width: number) {
  const rows = await deps.db
    .selectFrom('log_nodes')
    .select('hash')
    .where('level', '=', level * TREE_LEVELS_A_TILE)
    .where('idx', '>=', from)
    .where('idx', '<', from + width)
    .orderBy('idx')
    .execute();
  return rows.length === width ? Buffer.concat(rows.map((row) => row.hash)) : null;
}

/** Leaves, each after its length in 16 bits, most significant byte first. */
async function entryBundle(deps: ServerDeps, from: number, width: number) {
  const rows = await deps.db
    .selectFrom('log_leaves')
    .select('leaf')
    .where('idx', '>=', from)
    .where('idx', '<', from + width)
    .orderBy('idx')
    .execute();
  if (rows.length !== width) return null;
  const parts = rows.flatMap(({ leaf }) => {
    const bytes = Buffer.from(leaf);
    const length = Buffer.alloc(2);
    length.writeUInt16BE(bytes.length);
    return [length, bytes];
  });
  return Buffer.concat(parts);
}

/** The bytes of a tile, or null while the log is too small for it. */
export function readTile(deps: ServerDeps, { level, index, width }: Tile): Promise<Buffer | null> {
  const from = index * TILE_WIDTH;
  return level === null ? entryBundle(deps, from, width) : hashTile(deps, level, from, width);
}
