import {
  type ListedProject,
  type ProjectsQuery,
  type ProjectsResponse,
  projectsResponse,
} from '../../contract/desk-projects';
import { pathWith, usePages } from '../use-pages';

const rowsOf = ({ projects }: ProjectsResponse): readonly ListedProject[] => projects;

/** Reads projects page by page, from the first again whenever the query changes. */
export const useProjects = (query: ProjectsQuery) =>
  usePages(pathWith('/projects', query), projectsResponse, rowsOf);
