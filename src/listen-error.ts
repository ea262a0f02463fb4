/** The address to listen on cannot be had; starting again without a change outside changes nothing (EX_CONFIG). */
export class ListenError extends Error {
  readonly code = 'address_unavailable';
  readonly retryable = false;
  readonly exitCode = 78;
}

/** What an operator can do about a failure to listen; other errors as they are. */
export function toListenError(error: unknown, host: string, port: number): unknown {
  const problems: Record<string, string> = {
    EADDRINUSE: `PORT ${port} of HOST ${host} is in use by another program: end that, or give another PORT`,
    EACCES: `PORT ${port} may not be used by this user: give a PORT above 1023, or the right to use it`,
    EADDRNOTAVAIL: `HOST ${host} is no address of this machine`,
    ENOTFOUND: `HOST ${host} is not known`,
  };
  const problem = problems[(error as NodeJS.ErrnoException).code ?? ''];
  return problem ? new ListenError(problem, { cause: error }) : error;
}
