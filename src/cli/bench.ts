import { parseArgs } from 'node:util';
import { benchJournal } from './bench/journal';
import type { Measured } from './bench/measure';

const HELP = `takan bench NAME [--json]

Measures the real code on this machine: the median of 5 runs with the least and the most, and
beside it the floor, which is the bare cryptography that no design can go below.

  journal   append with a signed head, verify a segment of 70 entries, fold 10,000 entries

Exit code: 0 measured, 2 no such benchmark.`;

const BENCHES: Readonly<Record<string, () => Promise<readonly Measured[]>>> = {
  journal: benchJournal,
};

const digits = (ms: number): string => ms.toFixed(ms < 10 ? 3 : 1);

function line({ name, unit, medianMs, leastMs, mostMs, floorMs, note }: Measured): string {
  const floor = floorMs === null ? '' : `, floor ${digits(floorMs)}`;
  const range = `${digits(leastMs)}–${digits(mostMs)}`;
  const remark = note === null ? '' : `\n  ${note}`;
  return `${name}: ${digits(medianMs)} ms ${unit} (${range}${floor})${remark}`;
}

function readArguments(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch {
    return null;
  }
}

/** `takan bench NAME`. */
export async function benchCommand(args: string[]): Promise<number> {
  const read = readArguments(args);
  if (read?.values.help) {
    process.stdout.write(`${HELP}\n`);
    return 0;
  }
  const bench = BENCHES[read?.positionals[0] ?? ''];
  if (read === null || bench === undefined) {
    process.stderr.write(`${HELP}\n`);
    return 2;
  }
  const measured = await bench();
  const text = read.values.json ? JSON.stringify(measured) : measured.map(line).join('\n');
  process.stdout.write(`${text}\n`);
  return 0;
}
