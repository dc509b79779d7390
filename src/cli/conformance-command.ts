import { conformance } from './conformance';

const USAGE = `usage: takan conformance DIR

Runs published test vectors (Merkle, JCS, Wycheproof ECDSA and JWS) in DIR against this code and
says how many agree. Exit code 0 when every deviation is explained.
`;

/** `takan conformance DIR`. */
export async function conformanceCommand(args: string[]): Promise<number> {
  const [dir, ...rest] = args;
  if (dir === '--help' || dir === '-h') {
    process.stdout.write(USAGE);
    return 0;
  }
  if (dir === undefined || rest.length > 0) {
    process.stderr.write(USAGE);
    return 2;
  }
  return conformance(dir, (line) => process.stdout.write(`${line}\n`));
}
