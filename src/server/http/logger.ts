/** Where lines of the log go. */
export interface LogStream {
  write(line: string): void;
}

const WITHHELD = 'not logged, since it may repeat what people sent';

/** An error as the log may hold it. */
// A type and not an interface: the logger wants it open to more keys.
type LoggedError = {
  readonly type: string;
  readonly message: typeof WITHHELD;
  readonly code?: string;
  readonly constraint?: string;
  readonly stack: string;
};

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : undefined;

/** The lines of code of an error, without its message: one could be written to look like such a line. */
function framesOf({ stack = '', message }: Error): string {
  const at = stack.indexOf(message);
  if (at === -1) return '';
  const after = stack.slice(at + message.length).split('\n');
  return after.filter((line) => /^\s+at /.test(line)).join('\n');
}

/**
 * What the log says of an error: its kind, code, constraint and the lines of code. Message and
 * detail are left out, since a database or a parser repeats in them what people sent.
 */
function loggedError(error: unknown): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error, message: WITHHELD, stack: '' };
  const { code, constraint } = error as { code?: unknown; constraint?: unknown };
  const [codeText, constraintText] = [textOf(code), textOf(constraint)];
  return {
    type: error.name,
    message: WITHHELD,
    ...(codeText === undefined ? {} : { code: codeText }),
    ...(constraintText === undefined ? {} : { constraint: constraintText }),
    stack: framesOf(error),
  };
}

/** Settings of the web server's log: failures only; what people send, and who they are, never enters. */
export function loggerOptions(stream: LogStream | undefined) {
  const silent = stream === undefined && process.env.NODE_ENV === 'test';
  return {
    level: silent ? 'silent' : 'error',
    serializers: { err: loggedError },
    ...(stream === undefined ? {} : { stream }),
  };
}
