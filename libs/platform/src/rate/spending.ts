import type { Actor } from '../access/actor.ts';
import type { Caller } from '../graphql/gate.ts';
import { ApiError } from '../graphql/api-error.ts';
import type { Log } from '../log-port.ts';
import type { Rate, RateLimiter } from './rates.ts';

export interface Rates {
  readonly address: Rate;
  readonly person: Rate;
  readonly organisation: Rate;
  /** For submitting bids alone: nothing else draws from it, and it is wide enough for the hour before a deadline. */
  readonly bids: Rate;
  /** For asking what would be refused: each works like the verb itself. Besides the usual ones. */
  readonly rehearsals: Rate;
}

export const usualRates: Rates = {
  address: { burst: 120, everyMs: 200 },
  person: { burst: 120, everyMs: 100 },
  organisation: { burst: 600, everyMs: 20 },
  bids: { burst: 300, everyMs: 200 },
  rehearsals: { burst: 30, everyMs: 2000 },
};

/** The same rates, multiplied. */
export const manyTimes = ({ address, person, organisation, bids, rehearsals }: Rates, times: number): Rates => {
  const wider = ({ burst, everyMs }: Rate): Rate => ({ burst: burst * times, everyMs });
  return {
    address: wider(address),
    person: wider(person),
    organisation: wider(organisation),
    bids: wider(bids),
    rehearsals: wider(rehearsals),
  };
};

export interface CountedRequest {
  readonly actor: Actor;
  readonly caller: Caller;
  readonly address: string;
  readonly rootFields: readonly string[];
  /** Whether it only asks what would be refused. */
  readonly rehearses: boolean;
}

/**
 * Counts each request against its sender. Whoever submits a bid draws from a bucket of their own, so that neither
 * their colleagues nor a crowd behind the same address can keep a bid from arriving before its deadline. When the
 * counter itself fails, the request is let through: counting protects the service and must never stop it.
 */
export class Spending {
  constructor(
    private readonly limiter: RateLimiter,
    private readonly bidFields: ReadonlySet<string>,
    private readonly log: Log,
    private readonly rates: Rates = usualRates,
  ) {}

  async spend(request: CountedRequest): Promise<void> {
    for (const [bucket, key, rate] of this.bucketsOf(request)) {
      const waitMs = await this.take(bucket, key, rate, request.actor.requestId);
      if (waitMs === null) continue;
      const seconds = Math.ceil(waitMs / 1000);
      throw new ApiError(
        'LIMIT_EXCEEDED',
        `Too many requests. Try again in ${seconds} s.`,
        { limit: bucket, seconds },
        429,
      );
    }
  }

  private bucketsOf({ actor, caller, address, rootFields, rehearses }: CountedRequest): [string, string, Rate][] {
    const { bids, organisation, person, rehearsals } = this.rates;
    const onlyBids = !rehearses && rootFields.length > 0 && rootFields.every((field) => this.bidFields.has(field));
    if (onlyBids && actor.organisationId) return [['bids', actor.organisationId, bids]];
    const buckets: [string, string, Rate][] = [];
    if (rehearses) buckets.push(['rehearsals', actor.personId ?? address, rehearsals]);
    if (actor.personId) buckets.push(['person', actor.personId, person]);
    if (actor.organisationId) buckets.push(['organisation', actor.organisationId, organisation]);
    // The portal asks from one address for many people; those who have signed in are counted individually.
    if (!actor.personId && !actor.organisationId && caller !== 'portal')
      buckets.push(['address', address, this.rates.address]);
    return buckets;
  }

  private async take(bucket: string, key: string, rate: Rate, requestId: string | null): Promise<number | null> {
    try {
      return await this.limiter.take(bucket, key, rate);
    } catch (error) {
      this.log.warn({ requestId, err: error, bucket }, 'requests are not counted');
      return null;
    }
  }
}
