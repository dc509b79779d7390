import type { Dexie } from 'dexie';

/** A dump: version, schema and rows by table, with Blobs and byte arrays as base64. */
export interface DatabaseDump {
  readonly version: number;
  readonly schema: Readonly<Record<string, string>>;
  readonly rows: Readonly<Record<string, readonly unknown[]>>;
}

async function toPlain(value: unknown): Promise<unknown> {
  if (value instanceof Blob) {
    const base64 = Buffer.from(await value.arrayBuffer()).toString('base64');
    return { $blob: base64, type: value.type };
  }
  if (value instanceof Uint8Array) return { $bytes: Buffer.from(value).toString('base64') };
  if (Array.isArray(value)) return Promise.all(value.map(toPlain));
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).map(
    async ([key, member]) => [key, await toPlain(member)] as const,
  );
  return Object.fromEntries(await Promise.all(members));
}

/** Everything that lies in a database. */
export async function dumpDatabase(db: Dexie): Promise<DatabaseDump> {
  const schema: Record<string, string> = {};
  const rows: Record<string, unknown[]> = {};
  for (const table of db.tables) {
    const indexes = table.schema.indexes.map(({ src }) => src);
    schema[table.name] = [table.schema.primKey.src, ...indexes].join(', ');
    rows[table.name] = (await toPlain(await table.toArray())) as unknown[];
  }
  return { version: db.verno, schema, rows };
}

/** A value of a dump as it lay in the database. */
export function fromPlain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(fromPlain);
  if (typeof value !== 'object' || value === null) return value;
  const { $blob, $bytes, type } = value as { $blob?: unknown; $bytes?: unknown; type?: unknown };
  if (typeof $bytes === 'string') return new Uint8Array(Buffer.from($bytes, 'base64'));
  if (typeof $blob === 'string') {
    return new Blob([Buffer.from($blob, 'base64')], { type: String(type) });
  }
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, fromPlain(each)]));
}
