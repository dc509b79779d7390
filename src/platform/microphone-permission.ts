/** What the browser says of the microphone without asking the person; null: it does not say. */
export type MicrophonePermission = PermissionState | null;

/** Reads the permission and asks for none: the question comes with the first recording. */
export async function microphonePermission(
  port: Pick<Permissions, 'query'> | undefined,
): Promise<MicrophonePermission> {
  try {
    return (await port?.query({ name: 'microphone' }))?.state ?? null;
  } catch {
    // Browsers that know no such permission reject the name.
    return null;
  }
}
