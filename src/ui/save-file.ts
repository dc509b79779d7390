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

const asFile = (name: string, bytes: Blob): File => new File([bytes], name, { type: bytes.type });

/** Whether this browser hands files on to other apps. */
export const canShareFiles = (type: string): boolean =>
  typeof navigator.canShare === 'function' &&
  navigator.canShare({ files: [asFile('a', new Blob(['a'], { type }))] });

/** Hands a file to another app, as the phone offers them; false when the person chose none. */
export async function shareFile(name: string, bytes: Blob): Promise<boolean> {
  try {
    await navigator.share({ files: [asFile(name, bytes)], title: name });
    return true;
  } catch {
    return false;
  }
}
