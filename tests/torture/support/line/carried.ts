import {
  type ClientRequest,
  type IncomingHttpHeaders,
  type IncomingMessage,
  request,
  type ServerResponse,
} from 'node:http';

/** A request as it reached the proxy. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** An answer as the server gave it. */
export interface Answered {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export async function bytesOf(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

const begin = (target: URL, { method, path, headers }: Asked): ClientRequest =>
  request({ host: target.hostname, port: target.port, method, path, headers, agent: false });

/** Brings a request to the server and waits for its whole answer. */
export function carry(target: URL, asked: Asked, body = asked.body): Promise<Answered> {
  const headers = { ...asked.headers, 'content-length': String(body.length) };
  // What had no body keeps none.
  const told = body.length === 0 ? asked : { ...asked, headers };
  return new Promise((resolve, reject) => {
    const upstream = begin(target, told);
    upstream.on('error', reject);
    upstream.on('response', (reply) => {
      const { statusCode: status = 502, headers: said } = reply;
      bytesOf(reply).then((all) => resolve({ status, headers: said, body: all }), reject);
    });
    upstream.end(body);
  });
}

/** Brings half a request to the server and breaks off. */
export function carryHalf(target: URL, asked: Asked): Promise<void> {
  return new Promise((resolve) => {
    const upstream = begin(target, asked);
    upstream.on('error', () => undefined);
    upstream.on('close', () => resolve());
    const half = asked.body.subarray(0, Math.floor(asked.body.length / 2));
    upstream.write(half, () => upstream.destroy());
    if (half.length === 0) upstream.destroy();
  });
}

/** Gives an answer back as it came. */
export function giveBack(answer: ServerResponse, { status, headers, body }: Answered): void {
  const { 'transfer-encoding': _, connection: __, ...others } = headers;
  answer.writeHead(status, { ...others, 'content-length': String(body.length) });
  answer.end(body);
}

/** The first lines of an answer, with a length that need not be true. */
export function headOf({ status, headers }: Answered, length: number, more = ''): string {
  const kept = ['content-type', 'takan-protocol', 'location', 'upload-offset', 'tus-resumable'];
  const lines = kept.flatMap((name) =>
    headers[name] === undefined ? [] : [`${name}: ${String(headers[name])}`],
  );
  return [`HTTP/1.1 ${status} Said`, ...lines, `content-length: ${length}`]
    .join('\r\n')
    .concat(more, '\r\nconnection: close\r\n\r\n');
}
