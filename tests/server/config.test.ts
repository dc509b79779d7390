import { describe, expect, test } from 'vitest';
import { readConfig } from '../../src/server/config';
import { Refusal } from '../../src/server/refusal';

const refusalOf = (env: Record<string, string>): string => {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
  return '';
};

describe('settings', () => {
  test('[IN58] absent and empty variables give the defaults', () => {
    const expected = {
      port: 8787,
      bureau: 'local',
      databaseUrl: null,
      demo: 'commissioned',
      publicOrigin: null,
    };
    expect(readConfig({})).toMatchObject({ ...expected, https: false });
    expect(readConfig({ PORT: '', TAKAN_DEMO: '' })).toMatchObject(expected);
    expect(readConfig({}).dataDir).toMatch(/\/\.data$/);
    expect(readConfig({ TAKAN_DATA: '/var/lib/takan' }).dataDir).toBe('/var/lib/takan');
  });

  test('[IN58] right values are taken', () => {
    const env = {
      PORT: '0',
      DATABASE_URL: 'postgres://u:p@db:5432/takan',
      TAKAN_DEMO: '0',
      TAKAN_ORIGIN: 'https://takan.example.cn',
    };
    expect(readConfig(env)).toMatchObject({
      ...{ port: 0, demo: null, databaseUrl: env.DATABASE_URL, publicOrigin: env.TAKAN_ORIGIN },
    });
  });

  test('[MP32] hosts of base maps are named exactly, each once, and none by default', () => {
    const hosts = (text: string) => readConfig({ TAKAN_MAP_HOSTS: text }).mapHosts;
    expect(readConfig({}).mapHosts).toEqual([]);
    expect(hosts('t0.tianditu.gov.cn, t1.tianditu.gov.cn tile.example:8443')).toEqual([
      ...['t0.tianditu.gov.cn', 't1.tianditu.gov.cn', 'tile.example:8443'],
    ]);
    expect(hosts('a.example,a.example')).toEqual(['a.example']);
    const wrong = [
      '*',
      '*.example',
      'https://a.example',
      'a.example/x',
      "'self'",
      'A.example',
      '-a.b',
    ];
    for (const text of wrong) {
      const refused = refusalOf({ TAKAN_MAP_HOSTS: text });
      expect(refused, text).toMatch(/TAKAN_MAP_HOSTS/);
    }
  });

  test('[IN58] a wrong value is refused with a sentence that names the variable', () => {
    for (const [name, values] of Object.entries({
      PORT: ['x', '-1', '65536', '8787.5', '0x10'],
      TAKAN_DEMO: ['yes', '2'],
      TAKAN_BUREAU: ['A1', 'a-1', 'a b', 'x'.repeat(41)],
      TAKAN_ORIGIN: ['takan.example.cn', 'https://a.cn/path', 'ftp://a.cn', 'https://a.cn/'],
      DATABASE_URL: ['mysql://u:secret@h/d', 'secret'],
    })) {
      for (const value of values) {
        const sentence = refusalOf({ [name]: value });
        expect(sentence, value).toContain(name);
        expect(sentence).toMatch(/\.$/);
        expect(sentence).not.toContain('secret');
      }
    }
  });
});
