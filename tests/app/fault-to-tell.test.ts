import { describe, expect, it } from 'vitest';
import { faultToTell } from '../../src/app/fault-to-tell';
import { runFault } from '../../src/app/run-fault';

const OFFLINE = await runFault({ kind: 'transport', fault: { kind: 'offline' } });

describe('what is told of a run', () => {
  it('[UI13] says nothing of being offline when nobody asked', () => {
    expect(faultToTell({ running: false, fault: OFFLINE, asked: false })).toBeNull();
  });

  it('[UI13] says that there is no network, and that work goes on, when somebody asked', () => {
    const told = faultToTell({ running: false, fault: OFFLINE, asked: true });
    expect(told?.title).toContain('没有网络');
    expect(told?.safe).toContain('继续工作');
  });

  it('[UI13] says of a slow network that it is slow, not that there is none', async () => {
    const slow = { kind: 'offline', slow: true } as const;
    const fault = await runFault({ kind: 'transport', fault: slow });
    const told = faultToTell({ running: false, fault, asked: true });
    expect(told?.title).toContain('很慢');
    expect(told?.title).not.toContain('没有网络');
    expect(faultToTell({ running: false, fault, asked: false })).toBeNull();
  });

  it('[UI13] tells of a server that is not ours without being asked', async () => {
    const fault = await runFault({ kind: 'transport', fault: { kind: 'not-takan' } });
    expect(faultToTell({ running: false, fault, asked: false })?.title).toContain('不是财政局');
  });

  it('[UI13] is silent when nothing is at fault', () => {
    expect(faultToTell({ running: false, fault: null, asked: true })).toBeNull();
  });
});
