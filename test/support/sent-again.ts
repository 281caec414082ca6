import { GraphQLSchemaHost } from '@nestjs/graphql';
import { getNamedType, type GraphQLField, isInputObjectType, isObjectType } from 'graphql';
import { newId } from '#kernel';
import type { Actor } from '#platform';
import { SignIn } from '../../libs/identity/src/usecases/sign-in.ts';
import type { TestApplication } from './application.ts';
import { rounds } from './attack.ts';
import { OPERATOR } from './everything/people.ts';
import { Fingerprints } from './fingerprint.ts';
import { PASSWORD } from './given-identity.ts';
import { writersOf } from './writers.ts';

const AT_ONCE = 3;

interface Sent {
  readonly data: Record<string, Record<string, unknown>> | null;
}

/**
 * Sends over the network what people do, each request several times at once with one idempotency key, and then once more:
 * a single transaction may have written, and every answer is the same.
 */
export class SentAgain {
  /** What did not hold, in words. */
  readonly findings: string[] = [];
  /** How often each mutation that takes an idempotency key has been sent so. */
  readonly sent: Map<string, number>;
  private readonly tokens = new Map<string, Promise<string>>();
  private within = false;

  private constructor(
    private readonly app: TestApplication,
    private readonly fingerprints: Fingerprints,
    verbs: readonly string[],
  ) {
    this.sent = new Map(verbs.map((verb) => [verb, 0]));
  }

  static async of(app: TestApplication): Promise<SentAgain> {
    const fields = Object.values(app.get(GraphQLSchemaHost).schema.getMutationType()!.getFields());
    const verbs = new Map(fields.filter(takesKey).map((field) => [field.name, field]));
    const again = new SentAgain(app, await Fingerprints.of(app), [...verbs.keys()]);
    for (const { name, replace } of writersOf(app)) {
      const verb = verbs.get(`${name[0]!.toLowerCase()}${name.slice(1)}`);
      replace((method, original) => (...given) => {
        const [actor, input] = given as [Actor, object];
        if (!verb || method !== 'execute' || !again.isWanted(verb.name, actor)) return original(...given);
        return again.send(verb, actor, input);
      });
    }
    return again;
  }

  end = (): Promise<void> => this.fingerprints.end();

  /** A key belongs to a person: whoever has not signed in has none. */
  private isWanted(verb: string, actor: Actor): boolean {
    return !this.within && actor.kind === 'person' && this.sent.get(verb)! < rounds(1, Infinity);
  }

  private async send(verb: GraphQLField<unknown, unknown>, actor: Actor, input: object): Promise<unknown> {
    this.within = true;
    try {
      this.sent.set(verb.name, this.sent.get(verb.name)! + 1);
      const token = await this.tokenOf(actor);
      const variables = { input: declaredOf(verb, input), key: newId() };
      const request = () => this.app.graphql<Sent['data'] & object>(documentOf(verb), variables, token);
      const before = await this.fingerprints.moment();
      const answers = await Promise.all(Array.from({ length: AT_ONCE }, request));
      const after = await this.fingerprints.moment();
      const writers = await this.fingerprints.writersSince(before);
      if (writers !== 1) this.findings.push(`${verb.name}: ${writers} transactions have written`);
      answers.push(await request());
      const late = await this.fingerprints.writersSince(after);
      if (late !== 0) this.findings.push(`${verb.name}: sent again later, writes again`);
      const [first, ...others] = answers.map((answer) => JSON.stringify(answer));
      const different = others.find((other) => other !== first);
      if (different) this.findings.push(`${verb.name}: answers ${first} and ${different}`);
      return resultOf(verb, answers[0]!);
    } finally {
      this.within = false;
    }
  }

  /** A session of the actor's person; the operator of the builders is nobody, so the first operator stands in. */
  private async tokenOf({ personId }: Actor): Promise<string> {
    const { rows } = await this.fingerprints.owner.query<{ email: string }>('select email from person where id = $1', [
      personId,
    ]);
    const email = rows[0]?.email ?? OPERATOR;
    const known = this.tokens.get(email);
    const token =
      known ??
      this.app
        .get(SignIn)
        .execute({ email, password: PASSWORD })
        .then((session) => session.token);
    this.tokens.set(email, token);
    return token;
  }
}

const takesKey = ({ args }: GraphQLField<unknown, unknown>): boolean =>
  args.some(({ name }) => name === 'idempotencyKey');

/** What the verb's payload calls the object that it answers. */
function objectOf({ type }: GraphQLField<unknown, unknown>): string {
  const payload = getNamedType(type);
  return isObjectType(payload) ? Object.keys(payload.getFields()).find((field) => field !== 'problems')! : '';
}

const documentOf = (verb: GraphQLField<unknown, unknown>): string =>
  `mutation($input: ${verb.name[0]!.toUpperCase()}${verb.name.slice(1)}Input!, $key: String!) {
    ${verb.name}(input: $input, idempotencyKey: $key) { ${objectOf(verb)} { id } problems { code } } }`;

/** What of an input the schema knows: a builder may share its texts among verbs. */
function declaredOf({ args }: GraphQLField<unknown, unknown>, input: object): object {
  const type = getNamedType(args.find(({ name }) => name === 'input')!.type);
  const declared = isInputObjectType(type) ? type.getFields() : {};
  return Object.fromEntries(Object.entries(input).filter(([name]) => name in declared));
}

function resultOf(verb: GraphQLField<unknown, unknown>, answer: Sent): unknown {
  const result = answer.data?.[verb.name]?.[objectOf(verb)];
  if (!result) throw new Error(`${verb.name} answers ${JSON.stringify(answer)}`);
  return result;
}
