import type * as z from 'zod/mini';
import {
  linkResponse,
  type SurveyLink,
  surveyBatchResponse,
  surveyLinksResponse,
} from '../contract/surveys';
import { ok } from '../domain/kernel/result';
import type { Writer } from '../store/writer';
import { askServer, type Said } from './ask-server';
import type { HttpOptions } from './http-transport';

/** A closed link's answers as the server gives them: exact text and its digest. */
export type SentBatch = z.infer<typeof surveyBatchResponse>;

/** What asks the server about links of an assignment. Errors are values; nothing here throws. */
export interface SurveyLinks {
  list(): Said<readonly SurveyLink[]>;
  make(questionnaire: string, closesAt: string): Said<SurveyLink>;
  close(link: string): Said<SurveyLink>;
  batch(link: string): Said<SentBatch>;
}

/** Links of one assignment over HTTPS, under a session of their own. */
export function surveyLinks(
  writer: Writer,
  assignment: string,
  from: Pick<HttpOptions, 'origin' | 'fetch'>,
): SurveyLinks {
  const ask = askServer(writer, `/api/assignments/${assignment}/surveys`, from);
  return {
    list: async () => {
      const said = await ask('GET', '', surveyLinksResponse);
      return said.ok ? ok(said.value.links) : said;
    },
    make: (questionnaire, closesAt) => ask('POST', '', linkResponse, { questionnaire, closesAt }),
    close: (link) => ask('POST', `/${link}/closing`, linkResponse),
    batch: (link) => ask('GET', `/${link}/batch`, surveyBatchResponse),
  };
}
