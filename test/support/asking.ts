import type { TestApplication } from './application.ts';
import { givenSession, type Member } from './given-identity.ts';

export interface Done {
  readonly object: Record<string, unknown> | null;
  readonly problems: readonly { code: string; rule: string | null; path: string[]; uk: string; en: string }[];
}

/** Asks over the network, as a member or as nobody; each member signs in once. */
export class Asking {
  private readonly tokens = new Map<string, string>();

  constructor(private readonly app: TestApplication) {}

  async ask<Data>(who: Member | null, text: string, variables: Record<string, unknown> = {}): Promise<Data> {
    const { data, errors } = await this.app.graphql<Data>(text, variables, who && (await this.tokenOf(who)));
    if (errors) throw new Error(errors.map(({ message }) => message).join('; '));
    return data;
  }

  /** Calls a verb; the answer's object is asked for by these fields. */
  async verb(who: Member | null, name: string, input: object, object: string): Promise<Done> {
    const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
    const problems = 'problems { code rule path uk: message(language: uk) en: message(language: en) }';
    const text = `mutation ($input: ${type}!) { done: ${name}(input: $input) { object: ${object} ${problems} } }`;
    return (await this.ask<{ done: Done }>(who, text, { input })).done;
  }

  private async tokenOf(who: Member): Promise<string> {
    const known = this.tokens.get(who.personId) ?? (await givenSession(this.app, who));
    this.tokens.set(who.personId, known);
    return known;
  }
}
