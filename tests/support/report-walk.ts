import { createHash } from 'node:crypto';
import { unpackBundle } from '../../src/documents/bundle-archive';
import type { MediaType } from '../../src/domain/evidence/evidence';
import { indicatorsOf } from '../../src/domain/framework/framework';
import type { HashedEntry } from '../../src/domain/journal/entry';
import type { Acknowledgement } from '../../src/domain/procedure/after-seal';
import type { Party } from '../../src/domain/procedure/procedure-setting';
import { sectionsOf } from '../../src/domain/report/report-sections';
import { unitText } from '../../src/domain/report/unit-text';
import { ownStand } from '../../src/features/panel/report/own-statements';
import { composeNow } from '../../src/features/report/compose-now';
import { issueVersion, type VersionPurpose } from '../../src/features/report/course/issue-version';
import { newestSealed, readReport } from '../../src/features/report/report-state';
import { sealReport } from '../../src/features/report/seal-and-sign';
import { appendAct } from '../../src/store/append';
import type { AppendInput } from '../../src/store/append-input';
import { type AssignmentWork, readWork } from '../../src/store/assignment-work';
import { enterStatement } from '../../src/store/enter-statement';
import type { FieldSession } from '../../src/store/field-session';
import { statementsOf } from '../../src/store/report-statements';
import { wholeEvaluation } from '../../src/store/whole-evaluation';
import { syncAssignment } from '../../src/sync/engine';
import { askNewestReport } from '../../src/sync/newest-report';
import { readDelivery } from '../../src/sync/read-delivery';
import { openReport, type PreparedReport, prepareReport } from '../../src/trust/prepared-report';
import type { Statement } from '../../src/trust/statement';
import { DeskClient } from './desk-client';
import { PEOPLE } from './journal-maker';
import { idOf } from './made-ids';
import { panelPackage, personOf } from './panel-maker';
import { scoreInFull } from './scored-in-full';
import { freshSignerOf, makeServedPhone, type ServedPhone, sessionOf } from './served-phone';
import type { WalkGround } from './server';
import { sha256Text, testId } from './test-device';

const TEAM = ['lead', 'anna', 'bo', 'reviewer'] as const;
const EXPERTS = ['e1', 'e2', 'e3'] as const;
export type Walker = (typeof TEAM)[number] | (typeof EXPERTS)[number];
const isOfTeam = (label: Walker): label is (typeof TEAM)[number] =>
  TEAM.some((each) => each === label);

/** An assignment with a panel whose report goes the way of 财监〔2021〕4号 art. 18. */
export const walkedPackage = () => ({
  ...panelPackage(),
  ...{ assignment: testId(), nonce: testId() },
  procedure: { consulted: ['evaluee', 'client'] as Party[], reviews: ['机构内部审核'] },
});

const WHOLE = { indicator: null, section: null };
const pointOf = (label: string) => ({ id: idOf(label), text: label, about: WHOLE });

/** One evaluation on the phones of everybody who has to do with its report, and a real server. */
export class ReportWalk {
  private readonly phones = new Map<Walker, ServedPhone>();
  private desk: DeskClient | null = null;
  private pictures = 0;

  private constructor(readonly server: WalkGround) {}

  /** Everybody of the package is enrolled, has declared and worked; every indicator has its score. */
  static async begin(server: WalkGround, text = '总分 {总分}，等级 {等级}。'): Promise<ReportWalk> {
    const walk = new ReportWalk(server);
    for (const label of [...TEAM, ...EXPERTS]) {
      const person = isOfTeam(label) ? PEOPLE[label] : personOf(label);
      if (!server.package.team.some((each) => each.person === person)) continue;
      walk.phones.set(label, await makeServedPhone(await server.invite({ person })));
    }
    await scoreInFull(walk.phone('lead').writer, server.package);
    const declaration = sha256Text(server.package.independenceDeclaration);
    for (const label of ['anna', 'bo', 'reviewer'] as const) {
      const body = { declaration, outcome: 'independent', detail: '' } as const;
      await walk.act(label, { type: 'independence.declared', body });
    }
    const indicators = indicatorsOf(server.package.framework).map(({ id }) => id);
    await walk.capture('anna', 'image/jpeg', indicators.at(-2) ?? null);
    await walk.write(text);
    await walk.syncTeam();
    return walk;
  }

  phone(label: Walker): ServedPhone {
    const phone = this.phones.get(label);
    if (phone === undefined) throw new Error(`no phone of ${label}`);
    return phone;
  }

  session(label: Walker): FieldSession {
    const phone = this.phone(label);
    return { ...sessionOf(phone), newId: phone.writer.newId } as unknown as FieldSession;
  }

  act(label: Walker, act: AppendInput['act']): Promise<HashedEntry> {
    return appendAct(this.phone(label).writer, { assignment: this.server.assignment, act });
  }

  async sync(...labels: readonly Walker[]): Promise<void> {
    for (const label of labels) {
      const { kind } = await syncAssignment(this.phone(label), this.server.assignment);
      if (kind !== 'level') throw new Error(`${label}: ${kind}`);
    }
  }

  /** Everybody in the team then holds what all of them wrote. */
  syncTeam = (): Promise<void> => this.sync(...TEAM, ...TEAM);

  async work(label: Walker): Promise<AssignmentWork> {
    const work = await readWork(this.phone(label).writer, this.server.assignment);
    if (work === null) throw new Error('the assignment is not on the phone');
    return work;
  }

  /** What the fold on a phone leaves out, by its reasons. */
  async setAside(label: Walker): Promise<readonly string[]> {
    return wholeEvaluation(await this.work(label)).setAside.map(({ reason }) => reason);
  }

  /** Takes in bytes as evidence; gives their digest. */
  async capture(
    label: Walker,
    mediaType: MediaType,
    indicator: string | null = null,
  ): Promise<string> {
    const bytes = Buffer.from(`${mediaType} ${this.pictures++} of ${label}`);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const source = mediaType === 'application/pdf' ? ('import' as const) : ('camera' as const);
    const evidence = {
      ...{ sha256, size: bytes.length, mediaType, source },
      proves: { indicator, checkpoint: null, site: null },
      ...{ capturedAt: '2026-11-22T09:00:00+08:00', fixes: [], noPosition: 'denied' as const },
    };
    await appendAct(this.phone(label).writer, {
      assignment: this.server.assignment,
      act: { type: 'evidence.captured', body: { evidence } },
      evidence: { sha256, bytes: new Blob([new Uint8Array(bytes)]), thumbnail: null },
    });
    return sha256;
  }

  /** Every section that the report has to have. */
  async write(text: string): Promise<void> {
    for (const { id } of sectionsOf(this.server.package)) {
      await this.act('lead', { type: 'section.written', body: { section: id, text } });
    }
  }

  /** Sends a version on its way. */
  async issue(purpose: VersionPurpose): Promise<string> {
    const issued = await issueVersion(this.session('lead'), await this.work('lead'), purpose);
    if (!issued.ok) throw new Error(JSON.stringify(issued.error));
    await this.syncTeam();
    return issued.value.hash;
  }

  /** Records what a party wrote about a draft, with the photograph of its paper; gives the entry's hash. */
  async comment(draft: string, party: Party, labels: readonly string[] = []): Promise<string> {
    const evidence = [await this.capture('anna', 'image/jpeg')];
    const said = { draft, party, way: 'paper' as const, remarks: labels.map(pointOf) };
    const body = { ...said, evidence, replaces: null };
    const { hash } = await this.act('anna', { type: 'comments.recorded', body });
    await this.syncTeam();
    return hash;
  }

  async answer(comments: string, label: string, decision: 'adopted' | 'rejected'): Promise<void> {
    const body = { remark: idOf(label), comments, decision, reason: '已与单位核对' };
    await this.act('lead', { type: 'comment.answered', body });
    await this.syncTeam();
  }

  async review(version: string, labels: readonly string[] = []): Promise<void> {
    const body = { version, level: 0, findings: labels.map(pointOf) };
    await this.act('reviewer', { type: 'review.made', body });
    await this.syncTeam();
  }

  async close(label: string): Promise<void> {
    const body = { finding: idOf(label), how: '已改正' };
    await this.act('lead', { type: 'finding.closed', body });
    await this.syncTeam();
  }

  /** What is in the way of a seal now; none where there is nothing. */
  async blockers(): Promise<readonly string[]> {
    const work = await this.work('lead');
    const composed = await composeNow(work, { id: testId(), build: 'test', supersedes: null });
    return composed.ok ? [] : composed.error.map((each) => JSON.stringify(each));
  }

  /** Seals what is on the lead evaluator's phone, signs it and sends it. */
  async sealAndSign(): Promise<PreparedReport> {
    const work = await this.work('lead');
    const before = await newestSealed(work);
    const composed = await composeNow(work, {
      ...{ id: testId(), build: 'test', supersedes: before?.report.digest ?? null },
    });
    if (!composed.ok) throw new Error(JSON.stringify(composed.error));
    const report = await prepareReport(composed.value, work.pkg);
    await sealReport(this.session('lead'), work.assignment, report);
    await this.state('lead', 'report', report);
    await this.syncTeam();
    return report;
  }

  /** Signs a report anew unlocked, as a person does on its page. */
  async state(label: Walker, kind: Statement['kind'], report: PreparedReport): Promise<void> {
    const { digest: subject, shown } = report;
    await this.enter(label, { kind, subject, shown });
  }

  private async enter(label: Walker, text: Parameters<typeof enterStatement>[2]): Promise<void> {
    const signer = await freshSignerOf(this.phone(label));
    await enterStatement(this.session(label), this.server.assignment, text, signer);
  }

  /** What an expert's phone gets from the server; null while there is no signed report. */
  async seenBy(label: Walker): Promise<PreparedReport | null> {
    const { writer, identity } = this.phone(label);
    const { origin } = identity.invitation;
    const said = await askNewestReport(writer, this.server.assignment, { origin, fetch });
    if (!said.ok) throw new Error(JSON.stringify(said.error));
    if (said.value === null) return null;
    const { pkg, packageDigest } = await this.work(label);
    const opened = await openReport(said.value, pkg, packageDigest);
    if (!opened.ok) throw new Error(opened.error);
    return opened.value;
  }

  /** Every expert looks at the newest report and signs it; what each stood at before, and after. */
  async expertsSign(): Promise<readonly string[]> {
    const stands: string[] = [];
    for (const label of EXPERTS) {
      const report = await this.seenBy(label);
      if (report === null) throw new Error('there is no report');
      const standing = async () =>
        ownStand(
          await statementsOf(await this.work(label), this.phone(label).writer.person),
          report,
        );
      const before = await standing();
      await this.state(label, 'review', report);
      await this.sync(label);
      stands.push(`${before.kind} ${(await standing()).kind}`);
    }
    return stands;
  }

  /**
   * Puts down what the unit said of a report, and signs the text of that.
   *
   * @param named digest of its paper; without one, a photograph is taken
   */
  async unitSays(
    label: Walker,
    report: PreparedReport,
    said: Pick<Acknowledgement, 'verdict' | 'text'>,
    named?: string,
  ): Promise<string> {
    const paper = named ?? (await this.capture(label, 'image/jpeg'));
    const body = { report: report.digest, ...said, evidence: [paper], replaces: null };
    const { hash } = await this.act(label, { type: 'acknowledgement.recorded', body });
    const shown = sha256Text(unitText({ ...body, hash }, this.server.package));
    await this.enter(label, { kind: 'acknowledgement', subject: report.digest, shown });
    await this.syncTeam();
    return paper;
  }

  /** Lays a file beside a report that another product sealed. */
  async attachSeal(report: PreparedReport): Promise<string> {
    const file = await this.capture('lead', 'application/pdf');
    const body = { report: report.digest, file, product: '某电子印章产品', note: '' };
    await this.act('lead', { type: 'seal.attached', body });
    await this.syncTeam();
    return file;
  }

  /** What the report's page says on the lead evaluator's phone. */
  async page() {
    const work = await this.work('lead');
    return readReport({
      ...{ work, delivery: await readDelivery(this.phone('lead').writer, work.assignment) },
      ...{ draftFields: [], nextId: testId(), build: 'test' },
    });
  }

  /** The files of a report's bundle, as the desk gives them out. */
  async bundle({ digest }: PreparedReport): Promise<ReadonlyMap<string, Uint8Array>> {
    this.desk ??= await DeskClient.setUp(this.server);
    const path = `/assignments/${this.server.assignment}/reports/${digest}/bundle`;
    const answer = await this.desk.get(path);
    const unpacked = unpackBundle(new Uint8Array(await answer.arrayBuffer()));
    if (!unpacked.ok) throw new Error(unpacked.error.code);
    return unpacked.value;
  }

  /** The log's key, as every phone pinned it. */
  get vkey(): string {
    return this.phone('lead').identity.invitation.log;
  }
}
