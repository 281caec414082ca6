import type { TestApplication } from './application.ts';
import { givenSession, type Member } from './given-identity.ts';

export interface ProblemAnswer {
  readonly code: string;
  readonly path: readonly string[];
  readonly rule: string | null;
  readonly message: string;
  readonly en: string;
}

const PAGE = `query($id: String!) { tender(id: $id) {
  reference state title closesAt maximumValue { amount currency } version amendment openingProposed availableActions
  authority { id } budgetLine { id }
  lots { number state serviceCode service { name { uk } } setting targetGroup maximumValue { amount }
    items { quantity unit maximumUnitPrice { amount currency } cpv { code } } }
  criteria { code kind maxPoints } commission { name } enquiries { nodes { question answer own } } amendments { nodes { number } }
  ownBids { nodes { id state } } } }`;

/** What people do with tenders over the network; each member signs in once. */
export class TenderingApi {
  private readonly sessions = new Map<string, Promise<string>>();

  constructor(private readonly app: TestApplication) {}

  tokenOf(member: Member): Promise<string> {
    const known = this.sessions.get(member.personId) ?? givenSession(this.app, member);
    this.sessions.set(member.personId, known);
    return known;
  }

  /** Runs a verb as a member; the input goes as a variable. */
  async does<Payload>(actor: Member, verb: string, fields: string, input: object) {
    const type = `${verb[0]!.toUpperCase()}${verb.slice(1)}Input`;
    const document = `mutation($input: ${type}!) { ${verb}(input: $input) {
      ${fields} problems { code path rule message en: message(language: en) } } }`;
    const token = await this.tokenOf(actor);
    const answer = await this.app.graphql<Record<string, Payload & { problems: ProblemAnswer[] }>>(
      document,
      { input },
      token,
    );
    return { ...answer, payload: answer.data?.[verb] };
  }

  /** The page of a tender as this reader sees it; as everybody does when there is none. */
  async page(tenderId: string, reader: Member | null = null): Promise<Record<string, unknown> | null> {
    const token = reader && (await this.tokenOf(reader));
    const answer = await this.app.graphql<{ tender: Record<string, unknown> | null }>(PAGE, { id: tenderId }, token);
    return answer.data.tender;
  }
}
