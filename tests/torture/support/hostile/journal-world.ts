import { expect } from 'vitest';
import type { SyncResponse } from '../../../../src/contract/sync';
import type { Role } from '../../../../src/domain/assignment/role';
import { publishPackage } from '../../../../src/server/services/publish-package';
import { freshPackage } from '../../../support/server';
import { testId } from '../../../support/test-device';
import type { SentSegment, TestPhone } from '../../../support/test-phone';
import type { TestScene } from '../../../support/test-scene';

const pkg = freshPackage();

/** An assignment with an expert in its team, whose journals none of the others may carry. */
export const attackedPackage = {
  ...pkg,
  team: [...pkg.team, { person: testId(), name: '专家甲', role: 'expert' as const }],
};

/** Phones at a server, and beside it what the server must hold: no line more, no line less. */
export class JournalWorld {
  /** Accepted lines by their journal. */
  private readonly accepted = new Map<string, Set<string>>();
  /** Segments of revoked devices that wait, as `journal/first seq/last seq`. */
  private readonly aside = new Set<string>();
  private readonly forked = new Set<string>();
  /** Another assignment with the same people. */
  readonly elsewhere = { ...attackedPackage, assignment: testId(), nonce: testId() };

  constructor(readonly scene: TestScene) {}

  async begin(): Promise<void> {
    await publishPackage(this.scene.server.deps, this.elsewhere, 'test');
  }

  /** A phone that has written so much, and delivered nothing. */
  async phone(role: Role, entries: number): Promise<TestPhone> {
    const phone = await this.scene.phone(role);
    for (let i = 0; i < entries; i += 1) this.judge(phone, i);
    return phone;
  }

  judge(phone: TestPhone, scoreMilli: number): void {
    phone.act('score.judged', { indicator: 'A1-1', scoreMilli });
  }

  /** The phone delivers all that it holds; the model knows of it. */
  async deliver(phone: TestPhone): Promise<void> {
    const { refused, receipts } = await phone.synced();
    expect([refused, receipts.length]).toEqual([[], 1]);
    this.accept(phone.journal, phone.lines);
  }

  accept(journal: string, lines: readonly string[]): void {
    const known = this.accepted.get(journal) ?? new Set();
    for (const line of lines) known.add(line);
    this.accepted.set(journal, known);
  }

  setAside(phone: TestPhone, from: number, to: number): void {
    this.aside.add(`${phone.journal}/${from}/${to}`);
  }

  fork(journal: string): void {
    this.forked.add(journal);
  }

  /** Sends what must be refused, twice, since what is refused once must not come in on repetition. */
  async refused(
    by: TestPhone,
    segments: SentSegment[],
    codes: readonly string[],
    assignment = by.assignment,
  ): Promise<void> {
    for (let i = 0; i < 2; i += 1) {
      const answer = await by.sync({ segments }, assignment);
      const { refused, receipts } = (await answer.json()) as SyncResponse;
      expect(receipts).toEqual([]);
      expect(refused).toHaveLength(segments.length);
      for (const { problem } of refused) expect(codes).toContain(problem.code);
    }
  }

  /** Sends what is known already: it is receipted and changes nothing. */
  async repeated(by: TestPhone, segments: SentSegment[]): Promise<void> {
    const { refused, receipts } = await by.synced({ segments });
    expect([refused, receipts.length]).toEqual([[], segments.length]);
  }

  /** @throws where the server holds anything else than the model */
  async compare(): Promise<void> {
    const { db } = this.scene.server.deps;
    const entries = await db.selectFrom('entries').select(['journal', 'line']).execute();
    const stored = new Map<string, Set<string>>();
    for (const { journal, line } of entries) {
      stored.set(journal, (stored.get(journal) ?? new Set()).add(line));
    }
    expect(stored).toEqual(this.accepted);
    expect(entries).toHaveLength([...this.accepted.values()].reduce((n, { size }) => n + size, 0));
    const rows = await db.selectFrom('aside').select(['journal', 'from_seq', 'to_seq']).execute();
    const waiting = rows.map(({ journal, from_seq, to_seq }) => `${journal}/${from_seq}/${to_seq}`);
    expect(waiting.sort()).toEqual([...this.aside].sort());
    const flagged = await db
      .selectFrom('audit')
      .select('subject')
      .where('action', '=', 'journal.forked')
      .execute();
    expect(new Set(flagged.map(({ subject }) => subject))).toEqual(this.forked);
    expect(await db.selectFrom('evidence_held').selectAll().execute()).toEqual([]);
  }
}
