import type { TestServer } from './server';

let knocks = 0;

/** A request before the desk's door, each from another address: limits by address stay out of the way. */
export async function knockAtDesk(
  { app }: TestServer,
  path: '/session' | '/joining',
  payload: Readonly<Record<string, unknown>>,
): Promise<Response> {
  knocks += 1;
  const remoteAddress = `192.0.2.${knocks}`;
  const url = `/api/desk${path}`;
  const answer = await app.inject({ method: 'POST', url, payload, remoteAddress });
  const type = String(answer.headers['content-type']);
  return new Response(answer.body, {
    ...{ status: answer.statusCode, headers: { 'content-type': type } },
  });
}
