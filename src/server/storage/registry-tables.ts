import type { Generated } from 'kysely';
import type { Standing } from '../../domain/registry/standing';
import type { Fixed, Later, Moment } from './columns';

/** `content` is the record, `course` how its standing and class changed, all three as JSON. */
interface RegistryEntry {
  id: string;
  name: string;
  standing: Standing;
  content: string;
  course: string;
  bad_records: string;
  revision: number;
  changed_at: Moment;
}

export interface AgenciesTable extends RegistryEntry {
  credit_code: string;
  category: string;
}

export interface RegisteredPeopleTable extends RegistryEntry {
  employer: string;
  fields: string[];
  leads: boolean;
}

/** `plan`, `candidates` and `declines` are JSON; the seed is told to nobody before `drawn_at`. */
export interface DrawsTable {
  id: Fixed<string>;
  plan: Fixed<string>;
  commitment: Fixed<string>;
  seed: Fixed<string>;
  made_by: Fixed<string>;
  made_at: Fixed<Date>;
  candidates: Later<string>;
  fixed_at: Later<Date>;
  word: Later<string>;
  drawn_at: Later<Date>;
  declines: Generated<string>;
}
