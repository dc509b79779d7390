import { expect, test } from 'vitest';
import { trustDecoder } from '../../src/media/trust-decoder';

test('[SE6] a worker may start a worker of its own build, once, and nothing else', () => {
  const made: ((address: string) => string | null)[] = [];
  const worker = {
    location: { origin: 'https://takan.example.cn' },
    trustedTypes: {
      createPolicy: (_: string, rules: { createScriptURL(address: string): string | null }) =>
        made.push(rules.createScriptURL),
    },
  };
  trustDecoder(worker);
  trustDecoder(worker);
  expect(made).toHaveLength(1);
  const own = 'https://takan.example.cn/assets/heic-decoder-Abc_1234.js';
  expect(made[0]?.(own)).toBe(own);
  for (const other of ['blob:https://takan.example.cn/1', 'https://example.com/assets/a.js']) {
    expect(made[0]?.(other), other).toBeNull();
  }
});
