// `npm run torture`: a phone whose disk is really full. What this machine cannot do is said and fails.
import { runAside } from '../gates/run-aside.mjs';

await runAside('tests/torture/torture.config.ts');
