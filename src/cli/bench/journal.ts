import { foldEvaluation } from '../../domain/journal/fold';
import { appendAct } from '../../store/append';
import { journalLines, readHeads, signedHeadAt } from '../../store/journals';
import { utf8 } from '../../trust/bytes';
import { sha256 } from '../../trust/digest';
import { checkEs256, ES256 } from '../../trust/es256';
import { verifySegment } from '../../trust/segment';
import { benchHistory } from './bench-history';
import { type BenchPhone, benchPackage, makeBenchPhone } from './bench-phone';
import { type Measured, measure } from './measure';

const APPENDS = 100;
const SEGMENT = 70;
const FOLDED = 10_000;

async function appendMany({ writer, pkg }: BenchPhone, count: number): Promise<void> {
  for (let i = 0; i < count; i++) {
    await appendAct(writer, {
      assignment: pkg.assignment,
      act: { type: 'score.judged', body: { indicator: 'D301', scoreMilli: i } },
    });
  }
}

async function measureAppend(phone: BenchPhone): Promise<Measured> {
  const line = utf8('x'.repeat(400));
  const what = {
    ...{ name: 'append with signed head', unit: 'an entry' },
    note: 'the store is fake-indexeddb in memory: a phone adds the cost of its disk',
  };
  return measure(
    what,
    APPENDS,
    () => appendMany(phone, APPENDS),
    async () => {
      for (let i = 0; i < APPENDS; i++) {
        await sha256(line);
        await crypto.subtle.sign(ES256, phone.privateKey, line);
      }
    },
  );
}

async function measureVerify(phone: BenchPhone): Promise<Measured> {
  const { writer, pkg, jwk } = phone;
  await appendMany(phone, SEGMENT - 1);
  const [head] = await readHeads(writer, pkg.assignment);
  const { journal, seq } = head ?? { journal: '', seq: 0 };
  const lines = (await journalLines(writer, journal, 0, seq)).map(({ line }) => line);
  const segment = { lines, head: (await signedHeadAt(writer, journal, seq)) ?? '' };
  const bytes = lines.map(utf8);
  const signed = utf8('head');
  const signature = await writer.signer.sign(signed);
  return measure(
    { name: `verify a segment of ${lines.length} entries`, unit: 'a segment' },
    1,
    async () => {
      const verified = await verifySegment(segment, { journal, after: null }, jwk);
      if (!verified.ok) throw new Error(verified.error.code);
    },
    async () => {
      await Promise.all(bytes.map(sha256));
      await checkEs256(jwk, signed, signature);
    },
  );
}

async function measureFold(): Promise<Measured> {
  const pkg = benchPackage();
  const packageDigest = '0'.repeat(64);
  const journals = benchHistory(pkg, packageDigest, FOLDED);
  const work = async (): Promise<void> => {
    // As they are read anew: a fold is remembered by the very list that it was made of.
    const read = { package: pkg, packageDigest, journals: [...journals] };
    const { entryCount, setAside } = foldEvaluation(read);
    if (entryCount !== FOLDED || setAside.length > 0) throw new Error('the fold left entries out');
  };
  return measure({ name: `fold ${FOLDED} entries`, unit: 'a fold' }, 1, work, null);
}

/** Append with head, verify a segment, fold: the three costs that grow with an evaluation. */
export async function benchJournal(): Promise<readonly Measured[]> {
  return [
    await measureAppend(await makeBenchPhone()),
    await measureVerify(await makeBenchPhone()),
    await measureFold(),
  ];
}
