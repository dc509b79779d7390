import { drawnSignature } from '../../../../src/domain/fieldwork/drawn-signature';
import type { Entry, HashedEntry } from '../../../../src/domain/journal/entry';
import { surveyRecord } from '../../../../src/features/surveys/record-answer';
import { readSecret } from '../../../../src/store/panel/panel-secret';
import { readRecord } from '../../../../src/store/personal-record';
import type { Store } from '../../../../src/store/store';
import { canonicalText } from '../../../../src/trust/canonical';
import type { PublicJwk } from '../../../../src/trust/jwk';
import { verifyStatement } from '../../../../src/trust/statement';
import { sha256Text } from '../../../support/test-device';
import { ACT_TYPES, type ActType, type FoundAct } from './told-acts';

/** What lies around the entries of one look. */
export interface Surroundings {
  readonly store: Store;
  readonly assignment: string;
  readonly signing: PublicJwk;
}

/** What every entry that a person made says, as far as it tells which act it is. */
interface Said {
  readonly record: { readonly sha256: string };
  readonly confirmation: string;
  readonly facts: readonly { readonly text: string }[];
  readonly party: string;
  readonly text: string;
  readonly manifest: unknown;
  readonly statement: string;
  readonly round: number;
  readonly panel?: { readonly session: string } | null;
}

const sayOf = ({ body }: Pick<Entry, 'body'>): Said => body as unknown as Said;

/** Reads of each entry which act it is; whatever hangs on it must be there and readable. */
class Keys {
  private readonly sessions = new Map<string, string>();
  private readonly sheets = new Map<string, string>();
  private readonly reports: string[] = [];

  constructor(private readonly around: Surroundings) {}

  async keyOf({ entry }: HashedEntry): Promise<string | null> {
    const said = sayOf(entry);
    switch (entry.type as ActType | 'journal.opened') {
      case 'journal.opened':
        if (said.panel) this.sessions.set(entry.journal, said.panel.session);
        return null;
      case 'pledge.signed':
        return this.sessions.get(entry.journal) ?? 'no session';
      case 'ballot.sealed':
        return this.ballot(this.sessions.get(entry.journal) ?? 'no session', said);
      case 'survey.answered':
        return this.answer(said);
      case 'confirmation.drafted':
        this.sheets.set(said.confirmation, said.facts[0]?.text ?? '');
        return this.sheets.get(said.confirmation) ?? '';
      case 'confirmation.signed':
        return this.signature(said);
      case 'section.written':
        return said.text;
      case 'report.sealed':
        this.reports.push(sha256Text(canonicalText(said.manifest as never)));
        return `${this.reports.length}`;
      case 'statement.made':
        return this.statement(said);
      default:
        return null;
    }
  }

  /** That it opens is looked at elsewhere; here, that what it opens to is what was given. */
  private async ballot(session: string, { round }: Said): Promise<string> {
    const { store, assignment } = this.around;
    const secret = await readSecret(store, { assignment, session, round });
    const votes = (secret?.ballot.votes ?? []).map(({ reason }) => reason);
    return `${session} ${votes.join()}`;
  }

  private async answer({ record }: Said): Promise<string> {
    const content = await readRecord(this.around.store, record.sha256, surveyRecord);
    return String(content?.answers.advice);
  }

  private async signature({ record, confirmation, party }: Said): Promise<string> {
    const drawn = await readRecord(this.around.store, record.sha256, drawnSignature);
    return [this.sheets.get(confirmation), party, drawn?.name].join(' ');
  }

  private async statement({ statement }: Said): Promise<string> {
    const verified = await verifyStatement(statement, this.around.signing);
    if (!verified.ok) throw new Error(`a statement on the disk: ${JSON.stringify(verified.error)}`);
    return `${this.reports.indexOf(verified.value.subject) + 1}`;
  }
}

const isAct = (type: string): type is ActType => ACT_TYPES.some((each) => each === type);

/** The acts of a person among the entries of a phone. @throws where a part of one cannot be read */
export async function foundActs(
  around: Surroundings,
  entries: readonly HashedEntry[],
): Promise<readonly FoundAct[]> {
  const keys = new Keys(around);
  const found: FoundAct[] = [];
  for (const each of entries) {
    const { type } = each.entry;
    const key = await keys.keyOf(each);
    if (isAct(type) && key !== null) found.push({ type, key, hash: each.hash });
  }
  return found;
}
