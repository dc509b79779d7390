import type { ColumnType } from 'kysely';

/** Written once, never changed: the database refuses UPDATE and DELETE of these rows. */
export type Fixed<T> = ColumnType<T, T, never>;
/** `timestamptz`; the server's clock. */
export type Moment = ColumnType<Date, Date, Date>;
/** Set later, or never. */
export type Later<T> = ColumnType<T | null, T | null | undefined, T | null>;
