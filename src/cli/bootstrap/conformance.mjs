// `npm run conformance -- DIR`: published test vectors against this code.
import { runCommand } from './run-command.mjs';

await runCommand(['conformance', ...process.argv.slice(2)]);
