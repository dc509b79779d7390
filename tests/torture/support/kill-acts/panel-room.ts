import { appendAct } from '../../../../src/store/append';
import type { AppendInput } from '../../../../src/store/append-input';
import { readAssignments } from '../../../../src/store/assignments';
import { syncAssignment } from '../../../../src/sync/engine';
import type { Bureau } from '../../../e2e/support/bureau';
import { conveningOf } from '../../../support/panel-maker';
import { makeServedPhone, type ServedPhone } from '../../../support/served-phone';
import { testId } from '../../../support/test-device';

/** The indicator that every ballot here is about, of three points. */
export const ASKED = 'A11';

/** A session, and what the expert will give in it: figures and words that nobody writes by chance. */
export interface Convened {
  readonly session: string;
  readonly title: string;
  readonly milli: number;
  readonly reason: string;
}

type Team = Parameters<typeof conveningOf>[1];

/** Chair and scrutineer, whose phones are stores without a browser, call one session after the other. */
export class PanelRoom {
  readonly sessions: Convened[] = [];

  private constructor(
    private readonly chair: ServedPhone,
    private readonly scrutineer: ServedPhone,
    private readonly assignment: string,
    private readonly changes: NonNullable<Team>,
  ) {}

  static async open(bureau: Bureau, expert: string): Promise<PanelRoom> {
    const [chair, scrutineer] = [
      await makeServedPhone(await bureau.inviteByName('演示组长')),
      await makeServedPhone(await bureau.inviteByName('演示监票人')),
    ];
    const [kept] = await readAssignments(chair.writer);
    const member = kept?.package.team.find(({ name }) => name === expert);
    if (kept === undefined || member === undefined) throw new Error(`nobody is called ${expert}`);
    const parts = [{ id: 'all', name: '专家组', weightPpm: 1_000_000, indicators: [ASKED] }];
    const one = { person: member.person, field: '业务', part: 'all', weightPpm: null };
    const changes = { parts, members: [one] };
    return new PanelRoom(chair, scrutineer, kept.package.assignment, changes);
  }

  private async sync(phone: ServedPhone): Promise<void> {
    const outcome = await syncAssignment(phone, this.assignment);
    if (outcome.kind !== 'level') throw new Error(JSON.stringify(outcome));
  }

  private act({ writer }: ServedPhone, session: string, act: AppendInput['act']) {
    const panel = { session, indicator: null };
    return appendAct(writer, { assignment: this.assignment, panel, act });
  }

  /** So many more sessions are at the bureau, both keys in place. */
  async convene(count: number): Promise<void> {
    const fresh = Array.from({ length: count }, (_, i): Convened => {
      const n = this.sessions.length + i + 1;
      const reason = `台账第 ${n} 页与 ${testId().slice(0, 8)} 号单据对不上`;
      return { session: testId(), title: `评审会议 ${n} 号`, milli: 1001 + 7 * n, reason };
    });
    for (const { session, title } of fresh) {
      const body = conveningOf([], { ...this.changes, title });
      await this.act(this.chair, session, { type: 'panel.convened', body });
    }
    await this.sync(this.chair);
    await this.sync(this.scrutineer);
    for (const { session } of fresh) {
      await this.act(this.scrutineer, session, { type: 'custody.taken', body: {} });
    }
    await this.sync(this.scrutineer);
    this.sessions.push(...fresh);
  }
}
