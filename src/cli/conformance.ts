import { ecdsaTally } from './conformance/ecdsa-vectors';
import { jcsProfileTally, jcsTally } from './conformance/jcs-vectors';
import { jwsTally } from './conformance/jws-vectors';
import { consistencyTally, inclusionTally } from './conformance/merkle-vectors';
import { tallyHolds, tallyLines, type VectorTally } from './conformance/vector-tally';

const SUITES: readonly ((vectors: string) => Promise<VectorTally>)[] = [
  inclusionTally,
  consistencyTally,
  jcsTally,
  jcsProfileTally,
  ecdsaTally,
  jwsTally,
];

/**
 * Runs published test vectors through this code: a folder with `merkle/` (transparency-dev/merkle),
 * `jcs/` (cyberphone/json-canonicalization) and `wycheproof/` (C2SP/wycheproof). Prints how many of
 * each agree, and each deviation with its explanation.
 * @returns exit code: 0 when every deviation is explained, 1 when one is not or a set is empty, 2
 * when the vectors could not be read
 */
export async function conformance(dir: string, print: (line: string) => void): Promise<number> {
  let holds = true;
  for (const suite of SUITES) {
    let tally: VectorTally;
    try {
      tally = await suite(dir);
    } catch (error) {
      print(`cannot read the vectors: ${error instanceof Error ? error.message : String(error)}`);
      return 2;
    }
    for (const line of tallyLines(tally)) print(line);
    holds &&= tallyHolds(tally);
  }
  print(holds ? 'every deviation is explained' : 'there are deviations without an explanation');
  return holds ? 0 : 1;
}
