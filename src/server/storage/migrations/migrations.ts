import { type Kysely, type Migration, type MigrationProvider, sql } from 'kysely';
import { JOURNALS_0001 } from './0001-journals';
import { LOG_0001 } from './0001-log';
import { PEOPLE_0001 } from './0001-people';
import { RIGHTS_0001 } from './0001-rights';
import { FRAMEWORKS_0002 } from './0002-frameworks';
import { PACKAGE_FILES_0003 } from './0003-package-files';
import { SURVEYS_0004 } from './0004-surveys';
import { PANELS_0005 } from './0005-panels';
import { COMMENTS_0006 } from './0006-comments';
import { BUREAUS_0007 } from './0007-bureaus';
import { DESK_PEOPLE_0008 } from './0008-desk-people';
import { PROJECTS_0009 } from './0009-projects';
import { RESULTS_0010 } from './0010-results';
import { BUREAU_KEYS_0011 } from './0011-bureau-keys';
import { REGISTRIES_0012 } from './0012-registries';
import { RESULTS_IN_USE_0013 } from './0013-results-in-use';
import { LEADS_0014 } from './0014-leads';
import { fillSites } from './0015-fill-sites';
import { fillTexts } from './0015-fill-texts';
import { INTAKE_0015 } from './0015-intake';
import { SEARCH_0015 } from './0015-search';
import { EVIDENCE_KEYS_0016 } from './0016-evidence-keys';
import { STANDING_REPORTS_0017 } from './0017-standing-reports';
import { QUICK_INTAKE_0018 } from './0018-quick-intake';
import { PACKAGE_OPENING_0019 } from './0019-package-opening';
import { SEGMENTS_0019 } from './0019-segments';
import { DESK_SESSIONS_0020 } from './0020-desk-sessions';
import { APPEND_AT_ONCE_0021 } from './0021-append-at-once';
import { HELD_AT_ONCE_0022 } from './0022-held-at-once';
import { EXCHANGE_AT_ONCE_0023 } from './0023-exchange-at-once';
import { BUREAU_BY_PREFIX_0024 } from './0024-bureau-by-prefix';
import { HELD_BY_ONE_0024 } from './0024-held-by-one';

const script = (...parts: readonly string[]): Migration => ({
  up: async (db: Kysely<unknown>) => {
    await sql.raw(parts.join('\n')).execute(db);
  },
});

/** Every schema version there was, oldest first; none is ever edited after a release. */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001': script(PEOPLE_0001, JOURNALS_0001, LOG_0001, RIGHTS_0001),
  '0002': script(FRAMEWORKS_0002),
  '0003': script(PACKAGE_FILES_0003),
  '0004': script(SURVEYS_0004),
  '0005': script(PANELS_0005),
  '0006': script(COMMENTS_0006),
  '0007': script(BUREAUS_0007),
  '0008': script(DESK_PEOPLE_0008),
  '0009': script(PROJECTS_0009),
  '0010': script(RESULTS_0010),
  '0011': script(BUREAU_KEYS_0011),
  '0012': script(REGISTRIES_0012),
  '0013': script(RESULTS_IN_USE_0013),
  '0014': script(LEADS_0014),
  '0015': {
    up: async (db: Kysely<unknown>) => {
      await sql.raw(`${INTAKE_0015}\n${SEARCH_0015}`).execute(db);
      await fillTexts(db);
      await fillSites(db);
    },
  },
  '0016': script(EVIDENCE_KEYS_0016),
  '0017': script(STANDING_REPORTS_0017),
  '0018': script(QUICK_INTAKE_0018),
  '0019': script(SEGMENTS_0019, PACKAGE_OPENING_0019),
  '0020': script(DESK_SESSIONS_0020),
  '0021': script(APPEND_AT_ONCE_0021),
  '0022': script(HELD_AT_ONCE_0022),
  '0023': script(EXCHANGE_AT_ONCE_0023),
  '0024': script(BUREAU_BY_PREFIX_0024, HELD_BY_ONE_0024),
};

export const migrations: MigrationProvider = {
  getMigrations: async () => ({ ...MIGRATIONS }),
};
