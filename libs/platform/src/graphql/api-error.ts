import { GraphQLError } from 'graphql';

/** The only codes that leave as errors of GraphQL. What a rule refuses is data instead: `problems` in the payload. */
export type ApiErrorCode = 'UNAUTHENTICATED' | 'FORBIDDEN' | 'BAD_INPUT' | 'LIMIT_EXCEEDED' | 'INTERNAL';

const statuses: Record<ApiErrorCode, number> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  BAD_INPUT: 400,
  LIMIT_EXCEEDED: 400,
  INTERNAL: 500,
};

/** An error of ours: its text was written for the caller, so it leaves unchanged. */
export class ApiError extends GraphQLError {
  constructor(
    code: ApiErrorCode,
    text: string,
    details: Readonly<Record<string, string | number>> = {},
    status = statuses[code],
  ) {
    super(text, { extensions: { ...details, code, http: { status } } });
    this.name = 'ApiError';
  }
}
