/** Hands bytes to the browser as a file to keep; the name decides what opens it. */
export function saveFile(name: string, bytes: Blob): void {
  const address = URL.createObjectURL(bytes);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken the bytes over by the next task.
  setTimeout(() => URL.revokeObjectURL(address), 0);
}

/** The same for text. */
export const saveTextFile = (name: string, text: string): void =>
  saveFile(name, new Blob([text], { type: 'application/json' }));

/** Whether the system's share sheet takes this file. */
export const mayShare = (file: File): boolean => navigator.canShare?.({ files: [file] }) === true;

/** Opens the share sheet; closing it without a choice is no error. */
export async function shareFile(file: File): Promise<void> {
  await navigator.share({ files: [file] }).catch(() => undefined);
}
