/** The embedded PostgreSQL cannot be started as things stand; the message says what to do about it. */
export class EmbeddedPostgresError extends Error {
  readonly code = 'embedded-postgres';
  override get name(): string {
    return 'EmbeddedPostgresError';
  }
}
