import { useEffect, useState } from 'react';
import {
  type ListedProject,
  type ProjectsQuery,
  type ProjectsResponse,
  projectsResponse,
} from '../../contract/desk-projects';
import { askDesk, type DeskFault } from '../desk-api';

/** How long nothing is typed before the server is asked. */
const PAUSE_MS = 250;

const pathOf = (query: ProjectsQuery): string => {
  const asked = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  return `/projects?${new URLSearchParams(asked.map(([key, value]) => [key, String(value)]))}`;
};

/** The pages read so far of what a query asks for. */
export interface ReadProjects extends Omit<ProjectsResponse, 'projects'> {
  readonly projects: readonly ListedProject[];
}

/** Reads projects page by page, from the first again whenever the query changes. */
export function useProjects(query: ProjectsQuery) {
  const [read, setRead] = useState<ReadProjects | null>(null);
  const [fault, setFault] = useState<DeskFault | null>(null);
  const [turn, setTurn] = useState(0);
  const path = pathOf(query);
  const take = (
    answer: Awaited<ReturnType<typeof askDesk<ProjectsResponse>>>,
    before: readonly ListedProject[],
  ) => {
    setFault(answer.ok ? null : answer.error);
    if (answer.ok && answer.value !== null) {
      setRead({ ...answer.value, projects: [...before, ...answer.value.projects] });
    }
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: `turn` asks for another reading
  useEffect(() => {
    let current = true;
    const timer = setTimeout(async () => {
      const answer = await askDesk(path, projectsResponse);
      if (current) take(answer, []);
    }, PAUSE_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [path, turn]);
  const more = async () => {
    if (read === null || read.next === null) return;
    const answer = await askDesk(pathOf({ ...query, after: read.next }), projectsResponse);
    take(answer, read.projects);
  };
  return { read, fault, more, reload: () => setTurn((last) => last + 1) };
}
