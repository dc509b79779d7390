import type { Role } from '../../../domain/assignment/role';

/** Whether somebody judged, and so is asked whether they saw the report. A scrutineer only counts. */
export const isExpert = (role: Role): boolean => role === 'expert' || role === 'panelChair';
