/** For a `catch`: undefined when the file is not there (any more), because somebody else was faster; throws all else. */
export function ignoreGone(error: unknown): undefined {
  if ((error as { code?: unknown }).code !== 'ENOENT') throw error;
}
