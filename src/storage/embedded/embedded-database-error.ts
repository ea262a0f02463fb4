export type EmbeddedDatabaseErrorCode =
  | 'data_dir_in_use'
  | 'data_dir_damaged'
  | 'database_not_running'
  | 'engine_mismatch'
  | 'engine_refused'
  | 'engine_unavailable';

/**
 * The embedded database cannot start as things stand. Trying again without a change outside changes nothing, so a
 * service ends with `exitCode` (sysexits' EX_CONFIG).
 */
export class EmbeddedDatabaseError extends Error {
  readonly code: EmbeddedDatabaseErrorCode;
  readonly retryable = false;
  readonly exitCode = 78;

  constructor(code: EmbeddedDatabaseErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'EmbeddedDatabaseError';
    this.code = code;
  }
}
