import { ROLE_WORDS } from '../../text/role-words';
import { sayMinute } from '../../text/say-instant';
import { STATEMENT_KIND_WORDS, VERIFIER_WORDS as WORDS } from '../../text/verifier-words';
import type { BundleReport } from '../../trust/bundle/bundle-report';
import type { ReportSaid, Signer } from '../report-said';
import { code, element, facts } from './element';

const signerLine = ({ name, role, kind, at }: Signer): HTMLElement =>
  element('span', { class: 'line' }, [
    `${name}（${ROLE_WORDS[role]}，${STATEMENT_KIND_WORDS[kind]}），${sayMinute(at)}`,
  ]);

function boundsFact({ bounds, keysFrom }: BundleReport): [string, readonly (Node | string)[]][] {
  const { after, before } = bounds;
  if (after === null || before === null) return [];
  const lines = [WORDS.between(sayMinute(after), sayMinute(before))];
  if (keysFrom === 'bundle') lines.push(WORDS.boundsOwn);
  return [[WORDS.bounds, lines.map((line) => element('span', { class: 'line' }, [line]))]];
}

/** What a report says: whom it is about, the result, who signed when. */
export function saidPart(said: ReportSaid | null, report: BundleReport): HTMLElement {
  const lead = report.outcome === 'holds' ? WORDS.saidLead : WORDS.saidFailing;
  const head = element('h3', {}, [WORDS.said]);
  if (said === null) {
    return element('section', {}, [head, element('p', {}, [WORDS.unreadable])]);
  }
  const { signers } = said;
  return element('section', {}, [
    head,
    element('p', { class: 'soft' }, [lead]),
    said.demonstration ? element('p', { class: 'tag' }, [WORDS.demonstration]) : null,
    facts([
      [WORDS.project, said.project],
      [WORDS.evaluee, said.evaluee],
      [WORDS.bureau, said.bureau],
      [WORDS.agency, said.agency],
      [WORDS.total, element('strong', {}, [WORDS.points(said.total)])],
      [WORDS.grade, element('strong', {}, [said.grade])],
      [WORDS.signers, signers.length === 0 ? WORDS.noSigner : signers.map(signerLine)],
      [WORDS.evidence, WORDS.pieces(said.evidence)],
      ...boundsFact(report),
      [WORDS.digest, code(said.digest)],
    ]),
    element('details', {}, [
      element('summary', {}, [WORDS.summary]),
      element('pre', {}, [said.summary]),
    ]),
  ]);
}
