import { Dexie, type DexieOptions, type Table } from 'dexie';
import { type Room, reopenWhenLost } from './lost-connection';
import type { MaterialPartRow } from './panel/material-row';
import type {
  AssignmentRow,
  BytesRow,
  DeletionRow,
  DraftRow,
  EntryRow,
  FilePartRow,
  HeadMarkRow,
  HeadRow,
  IdentityRow,
  MetaRow,
  PackageFileRow,
  QuarantineRow,
  ReceiptRow,
  UploadRow,
} from './rows';
import type { SoundPartRow } from './sound-part-row';

// On localhost the library would follow every call for a developer: what is tried and measured there
// is to be what a phone does.
Dexie.debug = false;

/** The database of a phone's first account. */
export const FIRST_DATABASE = 'takan';

/** Tables and indexes of version 1. A published version never changes; a change is a new version. */
const SCHEMA_1 = {
  meta: 'key',
  identity: 'id',
  assignments: 'assignment',
  entries: 'hash, [journal+seq], assignment, &ownPlace',
  heads: 'journal, assignment',
  headMarks: '[journal+seq]',
  blobs: 'sha256',
  thumbs: 'sha256',
  drafts: '[assignment+field], assignment',
  receipts: 'key, assignment',
  quarantine: '++id, assignment',
  uploads: 'key, fingerprint',
  deletions: '++id',
};

/** Files that the bureau puts beside packages, in parts as they arrive; rows of parts hold their bytes. */
const PACKAGE_FILES_2 = { packageFiles: 'sha256', packageFileParts: '[sha256+part]' };

/** Recordings as they come, so that a page that is killed loses seconds and not the hour. */
const SOUND_PARTS_3 = { soundParts: '[recording+part], assignment' };

/** What a panel was given, in encrypted parts as they arrive, apart from evidence that is to be delivered. */
const MATERIALS_4 = { materials: 'sha256', materialParts: '[sha256+part]' };

/** The phone's database. Only the repositories of this folder touch its tables. */
export class TakanDatabase extends Dexie {
  declare readonly meta: Table<MetaRow, string>;
  declare readonly identity: Table<IdentityRow, string>;
  declare readonly assignments: Table<AssignmentRow, string>;
  declare readonly entries: Table<EntryRow, string>;
  declare readonly heads: Table<HeadRow, string>;
  declare readonly headMarks: Table<HeadMarkRow, [string, number]>;
  declare readonly blobs: Table<BytesRow, string>;
  declare readonly thumbs: Table<BytesRow, string>;
  declare readonly drafts: Table<DraftRow, [string, string]>;
  declare readonly receipts: Table<ReceiptRow, string>;
  declare readonly quarantine: Table<QuarantineRow, number, Omit<QuarantineRow, 'id'>>;
  declare readonly uploads: Table<UploadRow, string>;
  declare readonly deletions: Table<DeletionRow, number, Omit<DeletionRow, 'id'>>;
  declare readonly packageFiles: Table<PackageFileRow, string>;
  declare readonly packageFileParts: Table<FilePartRow, [string, number]>;
  declare readonly soundParts: Table<SoundPartRow, [string, number]>;
  declare readonly materials: Table<PackageFileRow, string>;
  declare readonly materialParts: Table<MaterialPartRow, [string, number]>;

  /**
   * The database that this one takes over from, as long as bytes lie there that are not here yet:
   * read them here first, then there.
   */
  older: TakanDatabase | null = null;

  /** Asked before every write, where somebody knows of the disk. */
  room: Room | null = null;

  constructor(name: string, options: DexieOptions) {
    super(name, options);
    this.version(1).stores(SCHEMA_1);
    // With the new number, pages of builds that write in clear lose their connection.
    this.version(2).stores(PACKAGE_FILES_2);
    this.version(3).stores(SOUND_PARTS_3);
    this.version(4).stores(MATERIALS_4);
    reopenWhenLost(this);
  }
}

/** Another IndexedDB than the browser's own, for phones without a browser. */
export interface DatabasePlace {
  readonly indexedDB?: IDBFactory;
  readonly IDBKeyRange?: typeof IDBKeyRange;
}

/** Durability is strict: what counts as done was handed to the disk, since phones lose power. */
export function databaseOptions({ indexedDB, IDBKeyRange }: DatabasePlace): DexieOptions {
  return {
    chromeTransactionDurability: 'strict',
    ...(indexedDB === undefined ? {} : { indexedDB }),
    ...(IDBKeyRange === undefined ? {} : { IDBKeyRange }),
  };
}

/** Opens an account's database lazily, at first use. */
export const openDatabase = (
  place: DatabasePlace = {},
  name: string = FIRST_DATABASE,
): TakanDatabase => new TakanDatabase(name, databaseOptions(place));
