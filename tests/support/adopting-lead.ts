import { enrolPhone, type HeadlessPhone } from '../../src/cli/rehearse/headless-phone';
import type { AssignmentPackage } from '../../src/domain/assignment/assignment-package';
import { adoptableScores, standingMinutes } from '../../src/domain/panel/adoptable-scores';
import type { PanelState } from '../../src/domain/panel/panel-state';
import { appendAct } from '../../src/store/append';
import { type AssignmentWork, readWork } from '../../src/store/assignment-work';
import { type PanelSession, readPanels } from '../../src/store/panel/read-panel';
import type { Writer } from '../../src/store/writer';
import { syncAssignment } from '../../src/sync/engine';
import { refreshAssignments } from '../../src/sync/refresh-assignments';
import { scoreInFull } from './scored-in-full';

/** The lead evaluator with a real store, who takes a panel's scores over. */
export class AdoptingLead {
  private constructor(
    readonly phone: HeadlessPhone,
    private readonly pkg: AssignmentPackage,
  ) {}

  static async enrol(link: string, pkg: AssignmentPackage): Promise<AdoptingLead> {
    const phone = await enrolPhone(link);
    await refreshAssignments(phone.deps);
    return new AdoptingLead(phone, pkg);
  }

  async sync(): Promise<string> {
    const { kind } = await syncAssignment(this.phone.deps, this.pkg.assignment);
    return kind;
  }

  async session(): Promise<PanelSession> {
    const { writer } = this.phone;
    const [first] = await readPanels(writer, this.pkg.assignment, writer.person);
    if (first === undefined) throw new Error('no session on the phone');
    return first;
  }

  async work(): Promise<AssignmentWork> {
    const work = await readWork(this.phone.writer, this.pkg.assignment);
    if (work === null) throw new Error('the assignment is not on the phone');
    return work;
  }

  /** Scores everything in full, and what the panel judged as the panel does. */
  async evaluate() {
    const { writer } = this.phone;
    const { assignment, framework } = this.pkg;
    const { session, state } = await this.session();
    const { scores } = adoptableScores(state, framework);
    await scoreInFull(writer, this.pkg);
    const body = { session, minutes: standingMinutes(state)?.hash ?? '', scores: [...scores] };
    await appendAct(writer, { assignment, act: { type: 'panelScores.adopted', body } });
    return scores;
  }
}

/** The chair's minutes over the first round. */
export async function drawMinutes(
  chair: Writer,
  { convening, rounds }: PanelState,
  { assignment, session }: { readonly assignment: string; readonly session: string },
  present: readonly string[],
): Promise<void> {
  const over = { convening: convening?.hash ?? '', closes: [rounds[0]?.closedBy ?? ''] };
  const body = { ...over, leftOut: [], present: [...present], opinion: '同意。' };
  const panel = { session, indicator: null };
  await appendAct(chair, { assignment, panel, act: { type: 'minutes.drawn', body } });
}
