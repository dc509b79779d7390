import { type IncomingMessage, type ServerResponse, STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyReply } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import type { Problem } from '../../contract/problem';
import { problemOf } from '../../contract/problem-catalogue';
import type { ServerDeps } from '../deps';
import type { App } from './app';
import { noteRefusals } from './note-refusals';
import { ProblemError } from './problem-error';

const errorCode = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';
const errorStatus = (error: unknown): number =>
  error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500;

/** Database faults that pass: connection lost, shutting down, too many connections. */
const PASSING = /^(ECONNREFUSED|ECONNRESET|57P0[123]|53300|08\w{3})$/;
const NO_ROOM = /^(ENOSPC|EDQUOT|53100)$/;
/** Text that no database holds, as one with a NUL: it can only stand in what was asked. */
const NO_TEXT = /^(22021|22P05)$/;

/** The problem that an error stands for; what nobody foresaw says nothing about itself. */
export function toProblem(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem;
  if (hasZodFastifySchemaValidationErrors(error)) {
    const detail = error.validation.map(({ instancePath }) => instancePath || '/').join(', ');
    return problemOf('request-malformed', { detail: detail.slice(0, 300) });
  }
  const code = errorCode(error);
  if (PASSING.test(code)) return problemOf('unavailable');
  if (NO_ROOM.test(code)) return problemOf('storage-full');
  if (NO_TEXT.test(code)) return problemOf('request-malformed');
  switch (errorStatus(error)) {
    case 413:
      return problemOf('too-large');
    case 429:
      return problemOf('too-many-requests');
    case 404:
    case 405:
      return problemOf('not-found');
    case 400:
    case 415:
      return problemOf('request-malformed');
    default:
      return problemOf('internal');
  }
}

/** Sends a problem as RFC 9457 says. */
export function sendProblem(reply: FastifyReply, problem: Problem): FastifyReply {
  return reply
    .code(problem.status)
    .type('application/problem+json; charset=utf-8')
    .header('cache-control', 'no-store')
    .serializer((value: unknown) => JSON.stringify(value))
    .send(problem);
}

/** Answers what is no HTTP at all, before there is a request. */
export function answerBrokenRequest(error: Error, socket: Socket): void {
  if (!socket.writable || errorCode(error) === 'ECONNRESET') {
    socket.destroy();
    return;
  }
  const problem = problemOf('request-malformed');
  const body = JSON.stringify(problem);
  socket.end(
    `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}\r\n` +
      'Content-Type: application/problem+json; charset=utf-8\r\n' +
      `Content-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  );
}

/** Answers a request that expects what nobody offers; Node itself would say nothing but a status. */
function answerExpectation(_request: IncomingMessage, response: ServerResponse): void {
  const problem = problemOf('request-malformed', { detail: 'expect' });
  const body = JSON.stringify(problem);
  response.writeHead(problem.status, {
    'content-type': 'application/problem+json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
    connection: 'close',
  });
  response.end(body);
}

/** Every error that leaves the server leaves it here: a problem of the catalogue, never a stack. */
export function installProblemWriter(app: App, deps: ServerDeps): void {
  const noteRefused = noteRefusals(app, deps);
  app.server.on('checkExpectation', answerExpectation);
  app.setErrorHandler(async (error, request, reply) => {
    const problem = toProblem(error);
    if (problem.status >= 500) request.log.error({ err: error, code: problem.code }, 'failed');
    await noteRefused(request, problem);
    return sendProblem(reply, problem);
  });
}
