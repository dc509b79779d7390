import { newestReportResponse } from '../contract/newest-report';
import { ok, type Result } from '../domain/kernel/result';
import type { Writer } from '../store/writer';
import { type HttpOptions, httpRequest, httpTransport } from './http-transport';
import { withSession } from './session';
import type { TransportFault } from './transport';

/**
 * Asks the server for the text of the newest signed manifest of an assignment, under a session of its
 * own; null while there is none. Whether the text is what it should be is for the caller to check.
 */
export async function askNewestReport(
  writer: Writer,
  assignment: string,
  from: Pick<HttpOptions, 'origin' | 'fetch'>,
): Promise<Result<string | null, TransportFault>> {
  const options: HttpOptions = { ...from, store: writer };
  const transport = httpTransport(options);
  const deps = { transport, signer: writer.signer, session: { token: null } };
  const path = `/api/assignments/${assignment}/report`;
  const said = await withSession(deps, (token) =>
    httpRequest(options, { method: 'GET', path, schema: newestReportResponse, token }),
  );
  return said.ok ? ok(said.value.manifest) : said;
}
