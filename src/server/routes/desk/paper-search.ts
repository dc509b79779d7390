import { searchRequest, searchResponse } from '../../../contract/paper-search';
import { soughtWords } from '../../../domain/search/sought-words';
import type { ServerDeps } from '../../deps';
import type { App } from '../../http/app';
import { refuse } from '../../http/problem-error';
import { searchPapers } from '../../services/search/search-papers';
import { actorOf } from './desk-door';

/** `POST /api/desk/papers/search`. */
export function paperSearchRoute(app: App, deps: ServerDeps): void {
  app.post(
    '/api/desk/papers/search',
    {
      config: { access: { door: 'desk', operation: 'papers.read' } },
      schema: { body: searchRequest, response: { 200: searchResponse } },
    },
    (request) => {
      const { q, after } = request.body;
      const words = soughtWords(q) ?? refuse('request-malformed', { detail: 'words' });
      return searchPapers(deps, words, after, actorOf(request));
    },
  );
}
