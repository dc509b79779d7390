import { vi } from 'vitest';

/** What a command left: its exit code and all that it printed. */
export interface Printed {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command of the command line and keeps what it prints from the terminal. */
export async function printed(command: () => Promise<number>): Promise<Printed> {
  let out = '';
  let err = '';
  const log = vi.spyOn(console, 'log').mockImplementation((line: string) => {
    out += `${line}\n`;
  });
  const write = vi.spyOn(process.stderr, 'write').mockImplementation((chunk) => {
    err += String(chunk);
    return true;
  });
  try {
    return { code: await command(), out, err };
  } finally {
    log.mockRestore();
    write.mockRestore();
  }
}
