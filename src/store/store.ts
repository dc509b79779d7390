import type { StoreCodec } from './codec';
import type { TakanDatabase } from './database';

/** What reads and writes the phone's store: the database, and the codec that every value passes. */
export interface Store {
  readonly db: TakanDatabase;
  readonly codec: StoreCodec;
}
