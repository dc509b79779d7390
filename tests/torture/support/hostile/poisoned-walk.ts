import type { ActOf, ActType } from '../../../../src/domain/journal/act';
import type { AppendInput } from '../../../../src/store/append-input';
import { dayOnSite } from '../../../support/field-scene';
import { HistoryMaker } from '../../../support/journal-maker';
import { ReportWalk, type Walker } from '../../../support/report-walk';
import type { Random } from '../../../support/seeded-random';
import type { WalkGround } from '../../../support/server';
import { walkToSeal, walkToStatements } from '../../../support/walked-report';
import { poisoned } from './hostile-text';

/** Writes a day on site with hostile words; what names an entry by its hash names the new one. */
async function hostileDay(walk: ReportWalk, random: Random): Promise<void> {
  const made = new HistoryMaker(walk.server.package).device('anna');
  const before = made.entries.length;
  dayOnSite(made);
  const hashes = new Map<string, string>();
  for (const { entry, hash } of made.entries.slice(before)) {
    // What names a person travels as bytes of its own, beside its entry.
    if ('record' in entry.body) continue;
    let body = JSON.stringify(poisoned(entry.body, random));
    for (const [old, now] of hashes) body = body.replaceAll(old, now);
    const act = { type: entry.type as ActType, body: JSON.parse(body) as ActOf<ActType>['body'] };
    hashes.set(hash, (await walk.act('anna', act as AppendInput['act'])).hash);
  }
}

/** Every act of the walk says something hostile, but what a later step of it looks up. */
function poisonActs(walk: ReportWalk, random: Random): void {
  const act = walk.act.bind(walk);
  walk.act = (label: Walker, input) => act(label, poisoned(input, random));
}

/** A report that went its whole way with hostile words everywhere, delivered to a server. */
export async function poisonedWalk(server: WalkGround, random: Random): Promise<ReportWalk> {
  const text = poisoned('第一段。总分 {总分}。\n第二段', random);
  const walk = await ReportWalk.begin(server, text);
  await hostileDay(walk, random);
  await walk.syncTeam();
  poisonActs(walk, random);
  const report = await walkToSeal(walk);
  await walkToStatements(walk, report);
  return walk;
}
