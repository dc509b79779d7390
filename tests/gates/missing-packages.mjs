// Prints the Debian packages that some suite needs and this machine lacks, on one line; empty when none
// is missing. It needs no package from npm, since it runs before those are there.
import { SUITES } from './suites.mjs';
import { missingPackages } from './system-tool.mjs';

// One command may need several packages, named in one text.
const packages = SUITES.flatMap(({ tools }) => missingPackages(tools).join(' ').split(' '));
console.log([...new Set(packages)].join(' ').trim());
