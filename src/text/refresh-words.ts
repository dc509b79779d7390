import type { RefreshFault } from '../sync/refresh-assignments';
import type { TransportFault } from '../sync/transport';

const HERE = '手机里的任务和内容不受影响，可以继续工作。';

const CARRIER = {
  offline: { title: '现在没有网络', next: '有网络后会自动更新。' },
  'not-takan': {
    title: '连上的不是财政局服务器',
    next: '可能是无线网络要求登录。请先完成上网登录，或改用移动数据。',
  },
  unreadable: { title: '服务器的回答无法识别', next: '请联网更新应用后再试。' },
} as const satisfies Record<
  Exclude<TransportFault['kind'], 'problem'>,
  { title: string; next: string }
>;

const SLOW = {
  title: '网络很慢，这次没有更新任务',
  next: '稍后会自动再试，也可以换个信号好的地方。',
};

/**
 * Why the assignments could not be fetched, that the work is safe, and what to do. The words of
 * refusals are loaded with the first one: there are many, and few phones ever get any.
 */
export async function sayRefreshFault(
  fault: RefreshFault,
): Promise<{ title: string; safe: string; next: string }> {
  if (fault.kind === 'not-trusted') {
    const title = '收到的任务核验不通过，没有采用';
    return { title, safe: HERE, next: `请告知财政局（核验结果：${fault.code}）。` };
  }
  const { fault: carrier } = fault;
  if (carrier.kind === 'offline' && carrier.slow) return { ...SLOW, safe: HERE };
  if (carrier.kind !== 'problem') return { ...CARRIER[carrier.kind], safe: HERE };
  const { sayPhoneProblem } = await import('./problem-words');
  return { ...sayPhoneProblem(carrier.problem.code), safe: HERE };
}
