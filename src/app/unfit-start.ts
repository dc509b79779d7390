import { isQuotaError } from '../store/quota-error';
import type { UnfitBrowser } from './unfit-browser';

/** Why a start ended before anything of a person's was shown. */
export const unfitStart = (error: unknown): UnfitBrowser =>
  isQuotaError(error) ? { kind: 'full' } : { kind: 'unopened', detail: String(error) };
