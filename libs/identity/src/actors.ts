import { Injectable } from '@nestjs/common';
import type { Instant, Language } from '#kernel';
import { type Actor, ActorSource, anonymous, type OrganisationKind, Reads, type Role, roles, sql } from '#platform';
import { SessionUses } from './session-uses.ts';
import { isAlive } from './domain/session.ts';
import { tokenHash, tokenKind } from './usecases/secrets.ts';

type Headers = Readonly<Record<string, string | string[] | undefined>>;

interface Found {
  readonly id: string;
  readonly personId: string;
  readonly organisationId: string | null;
  readonly kind: OrganisationKind | null;
  readonly roles: Role[] | null;
  readonly startedAt: Instant;
  readonly usedAt: Instant;
  readonly now: Instant;
}

/** A session's last use is written down at most this often. */
const USE_WRITTEN_AFTER_MS = 60_000;

/** Turns the bearer token of a request into an actor; roles are read anew each time, so a change works at once. */
@Injectable()
export class TokenActors extends ActorSource {
  constructor(
    private readonly reads: Reads,
    private readonly uses: SessionUses,
  ) {
    super();
  }

  async actorOf(headers: Headers): Promise<Actor> {
    const requestId = text(headers['x-request-id']);
    const language: Language = text(headers['accept-language'])?.startsWith('en') ? 'en' : 'uk';
    const nobody = { ...anonymous, language, requestId };
    const token = bearerOf(headers);
    const kind = token === null ? null : tokenKind(token);
    if (token === null || kind === null) return nobody;
    const found = kind === 'session' ? await this.session(token) : await this.key(token);
    if (!found) return nobody;
    return {
      ...nobody,
      kind: 'person',
      channel: kind,
      personId: found.personId,
      organisationId: found.organisationId,
      organisationKind: found.kind,
      roles: (found.roles ?? []).filter((role) => roles.includes(role)),
    };
  }

  private async session(token: string): Promise<Found | null> {
    const [found] = await this.reads
      .query<Found>(sql`select s.id, s.person_id as "personId", m.organisation_id as "organisationId",
      o.kind, m.roles, s.started_at as "startedAt", s.used_at as "usedAt", clock_timestamp() as now
      from session s
      left join membership m on m.person_id = s.person_id and m.organisation_id = s.organisation_id and m.active_to is null
      left join organisation o on o.id = m.organisation_id
      where s.token_sha256 = ${tokenHash(token)} and s.ended_at is null`);
    if (!found || !isAlive({ ...found, endedAt: null }, found.now)) return null;
    if (Date.parse(found.now) - Date.parse(found.usedAt) > USE_WRITTEN_AFTER_MS) {
      this.uses.note(found.id, found.now);
    }
    return found;
  }

  private async key(token: string): Promise<Found | null> {
    const [found] = await this.reads
      .query<Found>(sql`select k.id, k.person_id as "personId", k.organisation_id as "organisationId",
      o.kind, array(select unnest(k.roles) intersect select unnest(m.roles)) as roles
      from api_key k
      join membership m on m.person_id = k.person_id and m.organisation_id = k.organisation_id and m.active_to is null
      join organisation o on o.id = k.organisation_id
      where k.token_sha256 = ${tokenHash(token)} and k.revoked_at is null and k.expires_at > clock_timestamp()`);
    return found ?? null;
  }
}

export function bearerOf(headers: Headers): string | null {
  return /^Bearer (\S{1,200})$/.exec(text(headers['authorization']) ?? '')?.[1] ?? null;
}

const text = (value: string | string[] | undefined): string | null => (typeof value === 'string' ? value : null);
