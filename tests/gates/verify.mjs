// `npm run verify`: every gate in order, up to the first that fails.
import { GATES } from './gates.mjs';
import { runGate } from './run-gate.mjs';
import { PROJECT_ROOT } from './tool.mjs';

for (const gate of GATES) {
  const { failed } = await runGate(gate, PROJECT_ROOT, console.log);
  if (failed > 0) {
    process.exitCode = 1;
    break;
  }
}
