import { problemOf } from '../../../../src/contract/problem-catalogue';
import { PROTOCOL_HEADER, PROTOCOL_VERSION } from '../../../../src/contract/protocol';
import type { Answered } from './carried';

const LOGIN = '<!doctype html><title>欢迎使用无线网络</title><p>请先登录';
const ECHO = { [PROTOCOL_HEADER]: String(PROTOCOL_VERSION) };

const said = (status: number, headers: Answered['headers'], body: string): Answered => ({
  ...{ status, headers, body: Buffer.from(body) },
});
const page = (status: number, more: Answered['headers'] = {}): Answered =>
  said(status, { 'content-type': 'text/html; charset=utf-8', ...more }, LOGIN);
const json = (body: unknown, more: Answered['headers'] = {}): Answered =>
  said(200, { 'content-type': 'application/json', ...more }, JSON.stringify(body));
const ours = (code: 'too-many-requests' | 'too-large' | 'unavailable' | 'internal'): Answered => {
  const problem = problemOf(code);
  const headers = { 'content-type': 'application/problem+json', ...ECHO };
  return said(problem.status, headers, JSON.stringify(problem));
};

/** What boxes on the way say in the server's place; those under `ours` speak in its own form. */
export const FOREIGN: Readonly<Record<string, Answered>> = {
  portal: page(200),
  'portal that echoes our header': page(200, ECHO),
  'portal of JSON': json({ code: 0, msg: 'ok' }),
  'portal of JSON that echoes our header': json({ code: 0, msg: 'ok' }, ECHO),
  'portal of nothing': said(200, { ...ECHO, 'content-type': 'application/json' }, ''),
  'portal of null': json(null, ECHO),
  redirect: page(302, { location: 'http://localhost:9/login' }),
  '204': said(204, ECHO, ''),
  '408': page(408),
  '413': page(413),
  '429': page(429, { 'retry-after': '3600' }),
  '502': page(502),
  '504': page(504, ECHO),
  'ours 413': ours('too-large'),
  'ours 429': ours('too-many-requests'),
  'ours 500': ours('internal'),
  'ours 503': ours('unavailable'),
};
