import { type LeadsQuery, type LeadsResponse, leadsResponse } from '../../contract/desk-leads';
import { pathWith, usePages } from '../use-pages';

const rowsOf = ({ leads }: LeadsResponse): LeadsResponse['leads'] => leads;

/** Reads leads page by page, from the first again whenever the query changes. */
export const useLeads = (query: LeadsQuery) =>
  usePages(pathWith('/leads', query), leadsResponse, rowsOf);
