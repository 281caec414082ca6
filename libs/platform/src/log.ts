import { type DestinationStream, pino, stdTimeFunctions } from 'pino';
import type { Log } from './log-port.ts';

/** Names of fields that carry secrets, personal data or the content of bids. Their values are never written. */
const unwritten = new Set(
  [
    'authorization cookie set-cookie x-portal-key password token secret key keys wrapped nonce',
    'email phone name legalcode parameters variables query detail content ciphertext input body headers',
  ].flatMap((line) => line.split(' ')),
);

const DEPTH = 6;
const REDACTED = '[redacted]';

/** JSON lines with the time in UTC. */
export function createLog(level: string, destination?: DestinationStream): Log & { flush(): void } {
  const log = pino(
    {
      level,
      base: undefined,
      timestamp: stdTimeFunctions.isoTime,
      messageKey: 'text',
      formatters: {
        level: (label) => ({ level: label }),
        log: (details) => withoutSecrets(details) as Record<string, unknown>,
      },
      serializers: { err: (error: unknown) => error },
    },
    destination ?? pino.destination({ dest: 1, sync: true }),
  );
  return {
    info: (details, text) => log.info(details, text),
    warn: (details, text) => log.warn(details, text),
    error: (details, text) => log.error(details, text),
    flush: () => log.flush(),
  };
}

/**
 * A copy that may be written. Of an error it keeps only what happened and where: the database puts refused values
 * into its errors, and such a value may be a person's name or a price that is still sealed.
 */
function withoutSecrets(value: unknown, depth = 0): unknown {
  if (typeof value === 'bigint') return value.toString();
  if (typeof value !== 'object' || value === null) return value;
  if (depth >= DEPTH) return '[deeper]';
  if (value instanceof Error) return errorLine(value, depth);
  if (Array.isArray(value)) return value.slice(0, 50).map((item) => withoutSecrets(item, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      unwritten.has(name.toLowerCase()) ? REDACTED : withoutSecrets(inner, depth + 1),
    ]),
  );
}

const told = ['code', 'constraint', 'table', 'column', 'routine'];

function errorLine(error: Error, depth: number): object {
  // PostgreSQL quotes the value that it refused; the names that it quotes are also in separate fields.
  const withoutQuotes = (text: string) => (isOfDatabase(error) ? text.replace(/"[^"\n]*"/g, '"…"') : text);
  const facts = Object.entries(error).filter(([name, value]) => told.includes(name) && typeof value === 'string');
  return {
    type: error.name,
    message: withoutQuotes(error.message),
    stack: withoutQuotes(error.stack ?? ''),
    ...Object.fromEntries(facts),
    cause: withoutSecrets(error.cause, depth + 1),
    errors: error instanceof AggregateError ? withoutSecrets(error.errors, depth + 1) : undefined,
  };
}

const isOfDatabase = (error: Error): boolean => 'code' in error && /^[0-9A-Z]{5}$/.test(String(error.code));
