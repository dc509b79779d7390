// `npm run -s takan -- COMMAND`: the command line. stdout is the command's alone.
import { runCommand } from './run-command.mjs';

await runCommand([...process.argv.slice(2)]);
