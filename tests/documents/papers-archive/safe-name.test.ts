import fc from 'fast-check';
import { expect, it } from 'vitest';
import { safeNames } from '../../../src/documents/papers-archive/safe-name';

const safe = (name: string): string => safeNames()(name);

it('[AR2] takes what leads elsewhere, is forbidden or is not seen out of a name', () => {
  expect(safe('../../etc/passwd')).toBe('_._etc_passwd');
  expect(safe('核查表 %s ../...jpg')).toBe('核查表 %s ._.jpg');
  expect(safe('C:\\Windows\\a?.txt')).toBe('C__Windows_a_.txt');
  expect(safe('合同\u202egpj.exe')).toBe('合同_gpj.exe');
  expect(safe('行\n尾\u0000.pdf')).toBe('行_尾_.pdf');
  expect(safe(' . 报告.docx . ')).toBe('报告.docx');
  expect(safe('...')).toBe('_');
});

it('[AR2] leaves no name that Windows takes for a device', () => {
  expect(['con', 'NUL.txt', 'Com1.jpg', 'lpt9', 'COM¹', 'aux .md'].map(safe)).toEqual([
    ...['_con', '_NUL.txt', '_Com1.jpg', '_lpt9', '_COM¹', '_aux.md'],
  ]);
  expect(safe('console.txt')).toBe('console.txt');
});

it('[AR2] cuts a long name between characters and keeps its ending', () => {
  const name = safe(`${'很长的名称𠙶'.repeat(30)}.jpeg`);
  expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(140);
  expect(name).toMatch(/^[很长的名称𠙶]+\.jpeg$/u);
});

it('[AR2] tells names apart that differ in case or form alone', () => {
  const give = safeNames();
  expect(['a.jpg', 'A.JPG', 'é.txt', 'e\u0301.txt', 'a.jpg'].map(give)).toEqual([
    ...['a.jpg', 'A (2).JPG', 'é.txt', 'é (2).txt', 'a (3).jpg'],
  ]);
});

it('[AR2] holds for any names', () => {
  const names = fc.array(fc.string({ unit: 'binary', maxLength: 300 }), { maxLength: 8 });
  fc.assert(
    fc.property(names, (given) => {
      const give = safeNames();
      const all = given.map(give);
      for (const name of all) {
        expect(name).not.toMatch(/[<>:"/\\|?*]|\p{Cc}|\p{Cf}|\p{Cs}|^[\s.]|[\s.]$|^$/u);
        expect(name).not.toContain('..');
        expect(name).not.toMatch(/^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)/i);
        expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(150);
      }
      expect(new Set(all.map((name) => name.toLowerCase())).size).toBe(all.length);
    }),
    { seed: 20211, numRuns: 400 },
  );
});
