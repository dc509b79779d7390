/** A command of the program: its arguments in, its exit code out (0 holds, 1 does not, 2 could not run). */
type Command = (args: string[]) => Promise<number>;

interface Listed {
  readonly about: string;
  readonly load: () => Promise<Command>;
}

const COMMANDS: Readonly<Record<string, Listed>> = {
  serve: {
    about: 'run the intake server with the field app and the desk',
    load: async () => (await import('./serve')).serveCommand,
  },
  verify: {
    about: 'check a bundle, without network',
    load: async () => (await import('./verify')).verifyCommand,
  },
  'check-sheet': {
    about: 'recompute a score sheet (.xlsx, .csv) and say what does not hold in it',
    load: async () => (await import('./check-sheet')).checkSheetCommand,
  },
  framework: {
    about: 'read, check and convert an indicator framework (.json, .xlsx, .csv)',
    load: async () => (await import('./framework')).frameworkCommand,
  },
  sample: {
    about: 'draw the samples of an assignment again from its lists and seeds',
    load: async () => (await import('./sample')).sampleCommand,
  },
  rehearse: {
    about: 'headless phones deliver made-up evaluations and check their receipts',
    load: async () => (await import('./rehearse')).rehearseCommand,
  },
  'audit-log': {
    about: 'recompute the log and the digests of all evidence',
    load: async () => (await import('./audit-log')).auditLogCommand,
  },
  'mirror-log': {
    about: "copy a bureau's log by its tiles and check that it only grew",
    load: async () => (await import('./mirror-log')).mirrorLogCommand,
  },
  backup: {
    about: 'write everything of a bureau into a folder, its keys only when asked',
    load: async () => (await import('./backup')).backupCommand,
  },
  restore: {
    about: 'put a backup into an empty database, unless its log is behind what was signed',
    load: async () => (await import('./restore')).restoreCommand,
  },
  conformance: {
    about: 'run published test vectors against this code',
    load: async () => (await import('./conformance-command')).conformanceCommand,
  },
  bench: {
    about: 'measure',
    load: async () => (await import('./bench')).benchCommand,
  },
};

const usage = (): string => {
  const lines = Object.entries(COMMANDS).map(
    ([name, { about }]) => `  ${name.padEnd(12)} ${about}`,
  );
  return `usage: takan COMMAND [ARGUMENTS]\n\n${lines.join('\n')}\n\ntakan COMMAND --help tells more.\n`;
};

async function main([name, ...args]: string[]): Promise<number> {
  if (name === '--help' || name === '-h') {
    process.stdout.write(usage());
    return 0;
  }
  const command = COMMANDS[name ?? ''];
  if (command === undefined) {
    const why = name === undefined ? 'a command is missing' : `there is no command "${name}"`;
    process.stderr.write(`takan: ${why}\n\n${usage()}`);
    return 2;
  }
  return (await command.load())(args);
}

export {};

process.exitCode = await main(process.argv.slice(2));
