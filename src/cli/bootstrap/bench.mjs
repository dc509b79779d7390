// `npm run bench -- [NAME]`: benchmarks.
import { runCommand } from './run-command.mjs';

await runCommand(['bench', ...process.argv.slice(2)]);
