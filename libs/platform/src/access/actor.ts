import type { Language } from '#kernel';

export const authorityRoles = [
  'planner',
  'registrar',
  'tariff_officer',
  'tender_officer',
  'head',
  'finance_officer',
  'contract_officer',
  'monitoring_officer',
] as const;
export const providerRoles = ['bid_writer', 'accountant', 'signatory'] as const;
export const oversightRoles = ['complaint_reviewer', 'auditor'] as const;
export const operatorRoles = ['operator'] as const;

export const roles = [...authorityRoles, ...providerRoles, ...oversightRoles, ...operatorRoles] as const;
export type Role = (typeof roles)[number];

export type OrganisationKind = 'authority' | 'provider' | 'oversight' | 'operator';

/** Who acts: a person for one organisation, chosen at sign-in; the system; or nobody in particular. */
export interface Actor {
  readonly kind: 'person' | 'system' | 'anonymous';
  readonly personId: string | null;
  readonly organisationId: string | null;
  readonly organisationKind: OrganisationKind | null;
  readonly roles: readonly Role[];
  readonly language: Language;
  /** The kind of credential that came with the request: a session, an organisation's key, or none. */
  readonly channel: 'session' | 'key' | 'none';
  readonly requestId: string | null;
  readonly idempotencyKey: string | null;
  /** Asks only what would be refused; nothing of what is done stays. */
  readonly rehearses: boolean;
}

export const anonymous: Actor = {
  kind: 'anonymous',
  personId: null,
  organisationId: null,
  organisationKind: null,
  roles: [],
  language: 'uk',
  channel: 'none',
  requestId: null,
  idempotencyKey: null,
  rehearses: false,
};

export const system: Actor = { ...anonymous, kind: 'system' };

/** The port that turns a request into an actor; the identity room implements it. */
export abstract class ActorSource {
  abstract actorOf(headers: Readonly<Record<string, string | string[] | undefined>>): Promise<Actor>;
}
