import type { Kysely } from 'kysely';
import { type AuditLine, auditAll } from '../../storage/audit';
import type { Database } from '../../storage/tables';

/** One request that was refused: who asked, as far as it is known, for which route, and why. */
export interface Refused {
  /** As in the audit trail; `nobody` before anybody is signed in. */
  readonly actor: string;
  /** The person of the account that somebody tried to be; never what was typed as a name. */
  readonly subject: string | null;
  /** Method and pattern of the route, in which ids are names. */
  readonly route: string;
  /** The problem's code. */
  readonly code: string;
}

/** How long the same refusal is one line, with how often it came. */
const WINDOW_MS = 3_600_000;
/** Different refusals that are told apart within that time, of each kind of asker. */
const MOST = 20;

interface Counted extends Refused {
  more: number;
}

const kindOf = ({ actor, subject }: Refused): string => {
  if (actor !== 'nobody') return 'known';
  return subject === null ? 'nobody' : 'account';
};

/**
 * Writes refusals into the audit trail without letting whoever asks fill the disk: of each the first at
 * once and the rest of an hour as a number, and of what nobody expected so many of (60 different ones)
 * a number alone. So all of an hour is at most 123 lines, however much is asked.
 */
export class Refusals {
  private counted = new Map<string, Counted>();
  private startedAt = 0;

  constructor(
    private readonly db: Kysely<Database>,
    private readonly now: () => number,
  ) {}

  private lineOf({ actor, subject, route, code }: Refused, times: number): AuditLine {
    const line = { actor, action: 'access.refused', at: new Date(this.now()) };
    return { ...line, ...(subject === null ? {} : { subject }), detail: { route, code, times } };
  }

  /** Notes one; the promise settles when what has to be written at once is written. */
  async note(refused: Refused): Promise<void> {
    if (this.now() - this.startedAt >= WINDOW_MS) await this.flush();
    const kind = kindOf(refused);
    const key = [kind, refused.actor, refused.subject, refused.route, refused.code].join('|');
    const known = this.counted.get(key);
    if (known !== undefined) {
      known.more += 1;
      return;
    }
    const alike = [...this.counted.keys()].filter((each) => each.startsWith(`${kind}|`));
    if (alike.length < MOST) {
      this.counted.set(key, { ...refused, more: 0 });
      await auditAll(this.db, [this.lineOf(refused, 1)]);
      return;
    }
    const rest = { actor: 'nobody', subject: null, route: 'others', code: kind };
    const others = this.counted.get(`others ${kind}`) ?? { ...rest, more: 0 };
    others.more += 1;
    this.counted.set(`others ${kind}`, others);
  }

  /** Writes the numbers that were counted and begins anew; also before the server ends. */
  async flush(): Promise<void> {
    const ended = [...this.counted.values()].filter(({ more }) => more > 0);
    this.counted = new Map();
    this.startedAt = this.now();
    await auditAll(
      this.db,
      ended.map((each) => this.lineOf(each, each.more)),
    );
  }
}
