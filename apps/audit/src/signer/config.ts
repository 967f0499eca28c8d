/** What the signer is told when it starts. */
export interface SignerConfig {
  readonly host: string;
  readonly port: number;
  /** Holds private keys, memory and token, and a folder for each later log; nobody but the signer's own user may enter it. */
  readonly directory: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads SIGNER_DIRECTORY, and SIGNER_HOST and SIGNER_PORT, else HOST and PORT. Throws one Error that says what is wrong.
 */
export function readSignerConfig(environment: Environment = process.env): SignerConfig {
  const { SIGNER_DIRECTORY: directory, HOST, PORT } = environment;
  const port = Number(environment['SIGNER_PORT'] ?? PORT);
  if (directory === undefined || directory === '') throw new Error('SIGNER_DIRECTORY is not set');
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error('SIGNER_PORT is not a port number');
  return { directory, port, host: environment['SIGNER_HOST'] ?? HOST ?? '127.0.0.1' };
}

/** The clock of this machine, never the demo's: witnesses compare it with theirs. */
export const clockOfTheMachine = (): Date => new Date();
