import { validatorCompiler } from 'fastify-type-provider-zod';
import { isSyncRequest } from '../../contract/is-sync-request';
import { syncRequest } from '../../contract/sync';

/**
 * Checks what comes in against the schemas of its route. An exchange is looked at the quick way first;
 * whatever that does not take, its schema has the word on.
 */
export const quickValidator: typeof validatorCompiler = (route) => {
  const full = validatorCompiler(route);
  const isExchange = (route.schema as unknown) === syncRequest;
  if (!isExchange) return full;
  return (data: unknown) => (isSyncRequest(data) ? { value: data } : full(data));
};
