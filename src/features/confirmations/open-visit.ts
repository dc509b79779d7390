import type { Visit } from '../../domain/fieldwork/fieldwork';
import type { Evaluation } from '../../domain/journal/evaluation';

/** The visit that a person is on, null where none goes on. */
export const openVisit = ({ fieldwork }: Evaluation, person: string): Visit | null =>
  fieldwork.visits.findLast((visit) => visit.person === person && visit.ended === null) ?? null;
