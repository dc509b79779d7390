import type {
  Benchmark,
  DataSource,
  EvidenceClass,
  ValueMethod,
} from '../../domain/framework/sourcing';
import type { Place } from '../../domain/sheet/grid';
import {
  BENCHMARK_WORDS,
  DATA_SOURCE_WORDS,
  EVIDENCE_CLASS_WORDS,
  VALUE_METHOD_WORDS,
} from '../../text/sourcing-words';
import type { CellReader } from './cell-reader';

type WordsOf<Kind extends string> = Readonly<Record<Kind, string>>;

/** The kind that a word stands for; null for another word. */
export function kindOfWord<Kind extends string>(words: WordsOf<Kind>, word: string): Kind | null {
  const found = (Object.keys(words) as Kind[]).find((kind) => words[kind] === word);
  return found ?? null;
}

function readOne<Kind extends string>(
  words: WordsOf<Kind>,
  reader: CellReader,
  at: Place,
): Kind | null {
  const text = reader.shown(at);
  const kind = kindOfWord(words, text);
  if (text !== '' && kind === null) {
    reader.expect(at, { kind: 'one-of', words: Object.values(words) });
  }
  return kind;
}

/** 数据来源: a word of 财预〔2021〕101号; null where the cell is blank. */
export const readSource = (reader: CellReader, at: Place): DataSource | null =>
  readOne(DATA_SOURCE_WORDS, reader, at);

/** 取值方式, likewise. */
export const readMethod = (reader: CellReader, at: Place): ValueMethod | null =>
  readOne(VALUE_METHOD_WORDS, reader, at);

/** 佐证资料: any of the four classes, parted by commas; null where the cell is blank. */
export function readEvidence(reader: CellReader, at: Place): EvidenceClass[] | null {
  const words = reader.shown(at).split(/[、，,;；\s]+/u);
  const named = words.filter((word) => word !== '');
  const kinds = named.flatMap((word) => kindOfWord(EVIDENCE_CLASS_WORDS, word) ?? []);
  if (kinds.length < named.length) {
    reader.expect(at, { kind: 'some-of', words: Object.values(EVIDENCE_CLASS_WORDS) });
  }
  return named.length === 0 ? null : kinds;
}

const LONGEST = 200;

/** A text that begins with the word of a kind, as 计划标准：批复的预算; null for any other. */
export function benchmarkIn(text: string): Benchmark | null {
  const [, word = '', rest = ''] = /^([^：:\s]+)[：:]?\s*(.*)$/su.exec(text) ?? [];
  const kind = kindOfWord(BENCHMARK_WORDS, word);
  return kind === null || rest.length > LONGEST ? null : { kind, text: rest };
}

/** 评价标准: a kind, and what it is; null where the cell is blank. */
export function readBenchmark(reader: CellReader, at: Place): Benchmark | null {
  const text = reader.shown(at);
  const read = benchmarkIn(text);
  if (text !== '' && read === null) {
    reader.expect(at, { kind: 'benchmark', words: Object.values(BENCHMARK_WORDS) });
  }
  return read;
}
