import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const SOURCE = fileURLToPath(new URL('../../src/', import.meta.url));

/** Words that say what somebody did, or why: no comparison can know either. */
const VERDICTS =
  /造假|作弊|伪造|虚假|假冒|欺骗|欺诈|舞弊|串通|抄袭|剽窃|冒用|违纪|违法|违规|嫌疑|可疑|涉嫌|证实|证明了/u;

/** Every file of the cross-check that may hold words, by its path under `src/`. */
const FILES = [
  ...readdirSync(`${SOURCE}text`).filter((name) => name.includes('lead')),
  ...readdirSync(`${SOURCE}desk/cross-check`).map((name) => `../desk/cross-check/${name}`),
  ...readdirSync(`${SOURCE}domain/cross-check`).map((name) => `../domain/cross-check/${name}`),
];

it('[CC13] no word of the cross-check passes a verdict on anybody', () => {
  expect(FILES).toContain('lead-words.ts');
  expect(FILES).toContain('say-lead.ts');
  const found = FILES.filter((name) =>
    VERDICTS.test(readFileSync(`${SOURCE}text/${name}`, 'utf8')),
  );
  expect(found).toEqual([]);
});

it('[CC13] the words looked for are found where they stand', () => {
  expect(VERDICTS.test('该机构涉嫌造假')).toBe(true);
  expect(VERDICTS.test('两处的照片文件逐字节相同')).toBe(false);
});
