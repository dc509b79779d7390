import type { Transaction } from 'kysely';
import type { Problem } from '../../../contract/problem';
import type { ProposalContent } from '../../../domain/desk/proposal';
import { ok, type Result } from '../../../domain/kernel/result';
import type { DecidedBy } from '../../../trust/decision';
import type { ServerDeps } from '../../deps';
import { audit } from '../../storage/audit';
import type { Database } from '../../storage/tables';
import { readDeskSettings, writeDeskSettings } from '../accounts/desk-settings';
import { letLinkWork } from '../accounts/drop-links';
import { decideReport } from '../decisions/decide-report';
import { shredEvidence } from '../retention/shred-evidence';
import { revokeDevice } from '../revocation';

/** An act with who decided on it. */
export interface CarriedAct {
  readonly content: ProposalContent;
  readonly by: readonly DecidedBy[];
  /** Who does it now, as in the audit trail. */
  readonly actor: string;
  /** Writes what became of its proposal, in the transaction of the act; what it throws keeps both out. */
  readonly alongside: (trx: Transaction<Database>) => Promise<void>;
}

/** Does what was proposed. */
export async function carryOut(
  deps: ServerDeps,
  { content, by, actor, alongside }: CarriedAct,
): Promise<Result<void, Problem>> {
  switch (content.kind) {
    case 'revocation': {
      const { device, reason } = content;
      return revokeDevice(deps, { device, reason, by: actor, persons: by.length, alongside });
    }
    case 'acceptance': {
      const { assignment, manifest, comments } = content;
      const asked = { assignment, manifest, verdict: 'accepted', comments } as const;
      return decideReport(deps, { ...asked, by, actor, alongside });
    }
    case 'shredding': {
      const { assignment, reason } = content;
      return shredEvidence(deps, { assignment, reason, by, actor, alongside });
    }
    case 'onePerson':
      await deps.db.transaction().execute(async (trx) => {
        await alongside(trx);
        const settings = { ...(await readDeskSettings(trx)), twoPersons: false };
        await writeDeskSettings(trx, settings);
        const at = new Date(deps.now());
        await audit(trx, { actor, action: 'desk.settings', at, detail: settings });
      });
      return ok(undefined);
    case 'accountReset':
      await deps.db.transaction().execute(async (trx) => {
        await alongside(trx);
        await letLinkWork(trx, content.link);
        const [at, subject] = [new Date(deps.now()), content.link];
        await audit(trx, { actor, action: 'desk.accountLinkConfirmed', at, subject });
      });
      return ok(undefined);
  }
}
