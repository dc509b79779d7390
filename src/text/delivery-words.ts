import type { Custody } from '../sync/custody';
import type { DeliveryCounts, DeliveryState } from '../sync/delivery';
import type { SyncOutcome } from '../sync/outcome';
import { sayPhoneProblem } from './problem-words';
import { sayMinute } from './say-instant';

/** Where one item is safe. */
export const CUSTODY_WORDS = {
  phone: '仅在本机',
  'second-copy': '另有一份在队友手机上',
  held: '财政局已收存（回执已核验）',
} as const satisfies Record<Custody, string>;

/** What happened, whether the work is safe, where it is, what to do now. */
export interface DeliveryWords {
  readonly title: string;
  readonly safe: string;
  readonly where: string;
  readonly next: string;
}

const HERE = '您的工作安全地存在这部手机里。';

/** How much of the work the bureau holds. */
export function sayCounts(counts: DeliveryCounts): string {
  const { entries, entriesHeld, evidence, evidenceHeld } = counts;
  return `财政局已收存：记录 ${entriesHeld} / ${entries} 条，佐证 ${evidenceHeld} / ${evidence} 份。`;
}

const OUTCOME_TITLE = {
  level: '同步完成',
  busy: '另一个页面正在同步',
  offline: '现在没有网络',
  'not-takan': '连上的不是财政局服务器',
  unreadable: '服务器的回答无法识别',
  problem: '服务器没有接收',
  'receipt-invalid': '回执核验不通过',
  'log-forked': '财政局登记簿前后不一致',
  'phone-full': '手机存储空间已满',
  stalled: '同步没有进展',
} as const satisfies Record<SyncOutcome['kind'], string>;

const OUTCOME_NEXT = {
  level: '不需要做什么。',
  busy: '请稍等，结果会自动显示。',
  offline: '可以继续工作；有网络后会自动上报，也可以手动同步。',
  'not-takan':
    '可能是无线网络要求登录。请先在浏览器里完成上网登录，或改用移动数据，再点“现在同步”。',
  unreadable: '请联网更新应用后再同步。',
  problem: '请稍后再试。',
  'receipt-invalid': '没有把任何内容算作已收存。请稍后再试；如再次出现，请告知财政局。',
  'log-forked': '请不要删除任何内容，立即把这一情况告知财政局和监督部门。',
  'phone-full': '请先腾出手机空间，再点“现在同步”。不要清除本应用的数据。',
  stalled: '请稍后再点“现在同步”。',
} as const satisfies Record<SyncOutcome['kind'], string>;

/** One line on how the last attempt ended. */
export function sayOutcome(outcome: SyncOutcome): string {
  if (outcome.kind === 'problem') return sayPhoneProblem(outcome.problem.code).title;
  return OUTCOME_TITLE[outcome.kind];
}

/** What to do after an attempt that ended so. */
export function sayNext(outcome: SyncOutcome): string {
  if (outcome.kind === 'problem') return sayPhoneProblem(outcome.problem.code).next;
  return OUTCOME_NEXT[outcome.kind];
}

const waiting = (title: string, counts: DeliveryCounts, next: string): DeliveryWords => ({
  title,
  safe: HERE,
  where: sayCounts(counts),
  next,
});

/** The state of delivery in full. Only checked receipts make the words 财政局已收存 for all. */
export function sayDelivery(state: DeliveryState): DeliveryWords {
  switch (state.kind) {
    case 'nothing-yet':
      return waiting('还没有需要上报的内容', state, '开始评价后，这里会显示每一项存放在哪里。');
    case 'all-held':
      return {
        title: '全部由财政局收存，回执已在本机核验',
        safe: '您的工作在财政局和这部手机各有一份。',
        where: `${sayCounts(state)}最近一次收存：${sayMinute(state.lastReceivedAt)}。`,
        next: '不需要做什么。',
      };
    case 'waiting':
      return waiting('有内容还没有上报', state, '有网络时会自动上报，也可以点“现在同步”。');
    case 'offline':
      return waiting(OUTCOME_TITLE.offline, state, OUTCOME_NEXT.offline);
    case 'not-takan':
      return waiting(OUTCOME_TITLE['not-takan'], state, OUTCOME_NEXT['not-takan']);
    case 'failed':
      return waiting(sayOutcome(state.outcome), state, sayNext(state.outcome));
    case 'refused':
      return waiting(
        `有 ${state.items} 项被退回`,
        state,
        '被退回的项目单独列在下面，不影响其他内容。请看原因后处理。',
      );
    case 'log-forked':
      return {
        title: OUTCOME_TITLE['log-forked'],
        safe: `${HERE}为保护佐证材料，同步已停止。`,
        where: sayCounts(state),
        next: OUTCOME_NEXT['log-forked'],
      };
  }
}
