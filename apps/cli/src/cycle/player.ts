import { setTimeout as wait } from 'node:timers/promises';
import { newId } from '#kernel';

const ATTEMPTS = 1800;
const PAUSE_MS = 100;

export interface ProblemAnswer {
  readonly code: string;
  readonly message: string;
  readonly path: readonly string[];
}

/** Refused though the story expected it to go through, or done though it expected a refusal. */
export class StoryError extends Error {}

const titleCase = (verb: string): string => `${verb[0]!.toUpperCase()}${verb.slice(1)}`;

/**
 * The API as any program sees it: one address, JSON, a bearer token. A request whose connection breaks may have been
 * done or not; it is sent again as it is until somebody answers, and the key of a verb makes it happen once.
 */
export class Api {
  constructor(readonly url: string) {}

  async send<Data>(query: string, variables: object, token: string | null): Promise<Data> {
    const request = {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
      body: JSON.stringify({ query, variables }),
    };
    const answer = await answered(
      async () =>
        (await (await fetch(`${this.url}/graphql`, request)).json()) as {
          data?: Data;
          errors?: { message: string }[];
        },
    );
    if (answer.errors || !answer.data) throw new StoryError(`${JSON.stringify(answer.errors)}\n${query}`);
    return answer.data;
  }
}

/** By this name `fetch` tells of a connection that broke or was refused, before or within the answer. */
async function answered<Answer>(request: () => Promise<Answer>): Promise<Answer> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await request();
    } catch (error) {
      if ((error as Error).name !== 'TypeError' || attempt === ATTEMPTS) throw error;
      await wait(PAUSE_MS);
    }
  }
}

/** An ordinary user who has signed in: everything in the story is done by one of these. */
export class Player {
  constructor(
    private readonly api: Api,
    readonly email: string,
    readonly token: string,
  ) {}

  static async signIn(api: Api, email: string, password: string): Promise<Player> {
    const { signIn } = await api.send<{ signIn: { token: string | null; problems: ProblemAnswer[] } }>(
      'mutation($input: SignInInput!) { signIn(input: $input) { token problems { code message path } } }',
      { input: { email, password } },
      null,
    );
    if (!signIn.token) throw new StoryError(`${email} cannot sign in: ${describe(signIn.problems)}`);
    return new Player(api, email, signIn.token);
  }

  /** Does a verb and answers what was selected of its object. */
  async does<Fields extends object = { id: string }>(verb: string, object: string, input: object): Promise<Fields> {
    const { result, problems } = await this.attempt<Fields>(verb, object, input);
    if (!result)
      throw new StoryError(`${this.email} was refused to ${verb}: ${describe(problems)}\n${JSON.stringify(input)}`);
    return result;
  }

  /** Tries a verb that the law or the product must refuse with this code. */
  async isRefused(verb: string, object: string, input: object, code: string): Promise<void> {
    const { result, problems } = await this.attempt(verb, object, input);
    if (result) throw new StoryError(`${this.email} was allowed to ${verb}, which must be refused with ${code}`);
    if (!problems.some((problem) => problem.code === code)) {
      throw new StoryError(`${this.email} was refused to ${verb}, but with ${describe(problems)} instead of ${code}`);
    }
  }

  ask<Data>(query: string, variables: object = {}): Promise<Data> {
    return this.api.send<Data>(query, variables, this.token);
  }

  /** A file of the API, with the player's own rights. */
  async download(path: string): Promise<Uint8Array> {
    const headers = { authorization: `Bearer ${this.token}` };
    return answered(async () => {
      const response = await fetch(`${this.api.url}${path}`, { headers });
      if (!response.ok) throw new StoryError(`${this.email} cannot download ${path}: ${response.status}`);
      return new Uint8Array(await response.arrayBuffer());
    });
  }

  private async attempt<Fields extends object>(
    verb: string,
    object: string,
    input: object,
  ): Promise<{ result: Fields | null; problems: ProblemAnswer[] }> {
    const field = object.split(/\s/, 1)[0]!;
    const data = await this.ask<Record<string, { problems: ProblemAnswer[] } & Record<string, Fields | null>>>(
      `mutation($input: ${titleCase(verb)}Input!, $key: String!) {
        ${verb}(input: $input, idempotencyKey: $key) { ${object} problems { code message path } } }`,
      { input, key: newId() },
    );
    const answer = data[verb]!;
    return { result: answer[field] ?? null, problems: answer.problems };
  }
}

const describe = (problems: readonly ProblemAnswer[]): string =>
  problems.map(({ code, message, path }) => `${code} at ${path.join('.') || 'the whole'}: ${message}`).join('; ');
