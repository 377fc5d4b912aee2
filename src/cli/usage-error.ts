/** The command was called in a way it cannot be. Exit code 2. */
export class UsageError extends Error {}
