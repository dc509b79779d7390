/** Who wants to know that nobody is signed in any more. */
const listeners = new Set<() => void>();

/** Calls back when the server says that the session is over, whichever request heard it. */
export function onSessionEnd(listen: () => void): () => void {
  listeners.add(listen);
  return () => listeners.delete(listen);
}

/** The server said so. */
export function noteSessionEnd(): void {
  for (const listen of listeners) listen();
}
