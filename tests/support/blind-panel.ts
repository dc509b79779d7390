import type { Vote } from '../../src/domain/panel/ballot';
import type { BallotState, PanelState } from '../../src/domain/panel/panel-state';
import { voteField } from '../../src/features/panel/ballot/use-ballot-draft';
import { appendAct } from '../../src/store/append';
import type { AppendInput } from '../../src/store/append-input';
import type { StoreCodec } from '../../src/store/codec';
import { putDraft } from '../../src/store/drafts';
import { masterCodec } from '../../src/store/master-codec';
import { revealBallot } from '../../src/store/panel/open-ballot';
import { readSecret } from '../../src/store/panel/panel-secret';
import { readPanels } from '../../src/store/panel/read-panel';
import { sealBallot } from '../../src/store/panel/seal-ballot';
import { syncAssignment } from '../../src/sync/engine';
import type { SyncOutcome } from '../../src/sync/outcome';
import { unwrapEnvelope } from '../../src/trust/ballot-envelope';
import { openBallot } from '../../src/trust/ballot-seal';
import { conveningOf, personOf, voteOf } from './panel-maker';
import type { Secret } from './panel-secrets';
import { makeServedPhone, type ServedPhone } from './served-phone';
import type { TestServer } from './server';
import { testId } from './test-device';

export const EXPERTS = ['e1', 'e2', 'e3'] as const;
export type BlindExpert = (typeof EXPERTS)[number];
/** Who sits in the session. */
export const IN_SESSION = ['chair', 'scrutineer', ...EXPERTS] as const;

/** Scores and reasons that nobody writes by chance, nor the pattern of a date. */
const VOTES: Readonly<Record<BlindExpert, readonly Vote[]>> = {
  e1: [
    voteOf('A11', 1357, '示例理由甲：监理日志缺第七册'),
    voteOf('D11', 2473, '示例理由甲：回访名单无人接听'),
  ],
  e2: [
    voteOf('A11', 1246, '示例理由乙：立项批复日期倒置'),
    voteOf('D11', 2579, '示例理由乙：问卷笔迹出自一人'),
  ],
  e3: [
    voteOf('A11', 1479, '示例理由丙：可研报告未附测算'),
    voteOf('D11', 2357, '示例理由丙：步道灯具亮灯不足'),
  ],
};

/** Encrypts as a phone does, and notes in clear whatever the store has ever been given to keep. */
const noting =
  (notes: string[]) =>
  (master: CryptoKey): StoreCodec => {
    const codec = masterCodec(master);
    return {
      ...codec,
      encodeText: (text, context) => {
        notes.push(text);
        return codec.encodeText(text, context);
      },
      encodeBytes: async (bytes, context, sha256) => {
        notes.push(
          bytes instanceof Blob ? await bytes.text() : Buffer.from(bytes.buffer).toString(),
        );
        return codec.encodeBytes(bytes, context, sha256);
      },
    };
  };

interface NotedPhone extends ServedPhone {
  readonly notes: readonly string[];
}

/** A panel session on real phones at a real server. */
export class BlindPanel {
  readonly session = testId();
  private readonly phones = new Map<string, NotedPhone>();

  constructor(
    private readonly server: TestServer,
    /** The same indicators for each expert. */
    private readonly votes: Readonly<Record<BlindExpert, readonly Vote[]>> = VOTES,
  ) {}

  get place() {
    return { assignment: this.server.assignment, session: this.session, round: 1 };
  }

  get everybody(): readonly string[] {
    return [...this.phones.keys()];
  }

  phone(label: string): NotedPhone {
    const phone = this.phones.get(label);
    if (phone === undefined) throw new Error(`no phone of ${label}`);
    return phone;
  }

  /** Enrols a phone with a store of its own, whatever its person is in the team. */
  async enrol(label: string, person = personOf(label)): Promise<void> {
    const notes: string[] = [];
    const link = await this.server.invite({ person });
    const phone = await makeServedPhone(link, noting(notes));
    this.phones.set(label, { ...phone, notes });
  }

  trySync(label: string): Promise<SyncOutcome> {
    return syncAssignment(this.phone(label), this.server.assignment);
  }

  async sync(...labels: readonly string[]): Promise<void> {
    for (const label of labels) {
      const { kind } = await this.trySync(label);
      if (kind !== 'level') throw new Error(`${label}: ${kind}`);
    }
  }

  act(label: string, act: AppendInput['act']) {
    const { assignment, session } = this.place;
    const panel = { session, indicator: null };
    return appendAct(this.phone(label).writer, { assignment, panel, act });
  }

  async stateOn(label: string): Promise<PanelState> {
    const { writer } = this.phone(label);
    const [first] = await readPanels(writer, this.server.assignment, writer.person);
    if (first === undefined) throw new Error(`no session on the phone of ${label}`);
    return first.state;
  }

  /** The ballot of somebody, as another phone has it. */
  async ballot(author: BlindExpert, on: string): Promise<BallotState> {
    const { rounds } = await this.stateOn(on);
    const ballot = rounds[0]?.ballots.find(({ person }) => person === personOf(author));
    if (ballot === undefined) throw new Error('no such ballot');
    return ballot;
  }

  /** An expert opens their own ballot, when it is time or not. */
  async reveal(label: BlindExpert): Promise<void> {
    const { members } = await this.stateOn(label);
    const toOpen = { place: this.place, ballot: await this.ballot(label, label), members };
    const opened = await revealBallot(this.phone(label).writer, toOpen);
    if (!opened.ok) throw new Error(opened.error);
  }

  /** The chair closes the round over every ballot. */
  async close(): Promise<void> {
    const [round] = (await this.stateOn('chair')).rounds;
    const ballots = (round?.ballots ?? []).map(({ hash }) => hash).sort();
    await this.act('chair', { type: 'round.closed', body: { round: 1, ballots, absent: [] } });
    await this.sync('chair', ...this.everybody);
  }

  /** Convened, in custody, pledged, and everybody has heard of it. */
  async begin(): Promise<void> {
    for (const label of IN_SESSION) await this.enrol(label);
    const indicators = this.votes.e1.map(({ indicator }) => indicator);
    const part = { id: 'all', name: '专家组', weightPpm: 1_000_000, indicators };
    const body = conveningOf(EXPERTS, { parts: [part] });
    const convened = await this.act('chair', { type: 'panel.convened', body });
    await this.sync('chair', 'scrutineer');
    await this.act('scrutineer', { type: 'custody.taken', body: {} });
    await this.sync('scrutineer', ...EXPERTS);
    for (const label of EXPERTS) {
      await this.act(label, { type: 'pledge.signed', body: { convening: convened.hash } });
    }
    await this.sync(...EXPERTS, ...IN_SESSION);
  }

  /** Every expert types a ballot and seals it; everybody exchanges. What the third typed stays. */
  async seal(): Promise<void> {
    const { assignment } = this.place;
    for (const label of EXPERTS) {
      const { writer, identity } = this.phone(label);
      for (const { indicator, scoreMilli, reason } of this.votes[label]) {
        const text = JSON.stringify({ score: String(scoreMilli / 1000), reason });
        await putDraft(writer, { assignment, field: voteField(this.place, indicator), text });
      }
      const fields = this.votes[label].map(({ indicator }) => voteField(this.place, indicator));
      const state = await this.stateOn(label);
      const typed = label === 'e3' ? [] : fields;
      const { bureauKey } = identity;
      const sealed = await sealBallot(
        writer,
        this.place,
        this.votes[label],
        state,
        bureauKey,
        typed,
      );
      if (!sealed.ok) throw new Error(sealed.error);
    }
    await this.sync(...EXPERTS, ...this.everybody);
  }

  /** The votes of an expert with their salts, from the expert's own phone. */
  async opened(label: BlindExpert) {
    const secret = await readSecret(this.phone(label).writer, this.place);
    if (secret === null) throw new Error(`${label} has sealed nothing`);
    return { seed: secret.seed, votes: await openBallot(secret.ballot, secret.seed) };
  }

  /** Everything of the sealed ballots that nobody but their authors may see. */
  async secrets(): Promise<readonly Secret[]> {
    const all: Secret[] = [];
    for (const of of EXPERTS) {
      const { seed, votes } = await this.opened(of);
      const { envelope } = await this.ballot(of, 'chair');
      const inner = await unwrapEnvelope(envelope, this.phone('chair').unlocked.exchange);
      if (!inner.ok) throw new Error(inner.error);
      all.push({ of, what: 'seed', text: seed }, { of, what: 'envelope', text: inner.value });
      for (const { vote, salt } of votes) {
        all.push({ of, what: 'score', text: String(vote.scoreMilli) });
        all.push({ of, what: 'reason', text: vote.reason }, { of, what: 'salt', text: salt });
      }
    }
    return all;
  }
}
