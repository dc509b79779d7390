// `npm start`: the intake server with the field app and the desk. `npm start -- --https` serves the LAN.
import { runCommand } from './run-command.mjs';

await runCommand(['serve', ...process.argv.slice(2)]);
