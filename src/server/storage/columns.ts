import type { ColumnType } from 'kysely';

/** Written once, never changed: the database refuses UPDATE and DELETE of these rows. */
export type Fixed<T> = ColumnType<T, T, never>;
/** `timestamptz`; the server's clock. */
export type Moment = ColumnType<Date, Date, Date>;
/** Set later, or never. */
export type Later<T> = ColumnType<T | null, T | null | undefined, T | null>;
/** Every row is one bureau's: the database fills that in, and shows no other bureau's. */
export type OfBureau<Table> = Table & { readonly bureau: ColumnType<string, never, never> };
