import { connect } from 'node:net';

/**
 * @typedef {{ readonly status: number, readonly location: string, readonly body: Buffer }} Answer
 */

const END_OF_HEAD = Buffer.from('\r\n\r\n');

/**
 * What has come of an answer, once it is whole. Answers without a length have no body here.
 * @param {Buffer} bytes
 * @returns {Answer | null}
 */
function readAnswer(bytes) {
  const end = bytes.indexOf(END_OF_HEAD);
  if (end < 0) return null;
  const head = bytes.toString('latin1', 0, end);
  const length = Number(/\r\ncontent-length: *(\d+)/i.exec(head)?.[1] ?? 0);
  const start = end + END_OF_HEAD.length;
  if (bytes.length < start + length) return null;
  const location = /\r\nlocation: *(\S+)/i.exec(head)?.[1] ?? '';
  return { status: Number(head.slice(9, 12)), location, body: bytes.subarray(start) };
}

/**
 * One connection that is kept open and sends bytes as they are: what a client costs is taken from the
 * cores of the server that it measures.
 * @param {number} port
 * @returns {Promise<{ ask(request: readonly Buffer[]): Promise<Answer>, end(): void }>}
 */
export async function openLine(port) {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true });
  await new Promise((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('error', reject);
  });
  return {
    ask: (request) =>
      new Promise((resolve, reject) => {
        /** @type {Buffer[]} */
        let parts = [];
        const fail = () => reject(new Error('the server ended the connection'));
        /** @param {Buffer} part */
        const take = (part) => {
          parts = [Buffer.concat([...parts, part])];
          const answer = readAnswer(/** @type {Buffer} */ (parts[0]));
          if (answer === null) return;
          socket.off('data', take).off('close', fail);
          resolve(answer);
        };
        socket.on('data', take).once('close', fail);
        for (const part of request) socket.write(part);
      }),
    end: () => socket.destroy(),
  };
}
