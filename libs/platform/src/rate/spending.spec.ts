import { anonymous, type Actor } from '../access/actor.ts';
import { ApiError } from '../graphql/api-error.ts';
import { MemoryRateLimiter } from './memory.ts';
import { type Rate, RateLimiter } from './rates.ts';
import { manyTimes, Spending } from './spending.ts';

describe('who is counted', () => {
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const person = (personId: string, organisationId: string): Actor => ({
    ...anonymous,
    kind: 'person',
    personId,
    organisationId,
  });
  const one = { burst: 1, everyMs: 1000 };
  const rates = {
    ...{ address: one, person: one, organisation: one },
    ...{ bids: { burst: 3, everyMs: 1000 }, rehearsals: one },
  };
  const spending = (limiter: RateLimiter = new MemoryRateLimiter(() => 0)) =>
    new Spending(limiter, new Set(['submitBid', 'withdrawBid']), log, rates);
  const request = (actor: Actor, ...rootFields: string[]) =>
    ({ actor, caller: 'public', address: '203.0.113.7', rootFields, rehearses: false }) as const;

  /** Lets everything pass, and keeps what it was asked for. */
  class Recorder extends RateLimiter {
    readonly taken: unknown[] = [];
    async take(bucket: string, key: string, { burst, everyMs }: Rate): Promise<number | null> {
      this.taken.push([bucket, key, burst, everyMs]);
      return null;
    }
  }
  const countedAs = async (...asked: Parameters<Spending['spend']>) => {
    const recorder = new Recorder();
    await new Spending(recorder, new Set(['submitBid', 'withdrawBid']), log).spend(...asked);
    return recorder.taken;
  };

  test('everybody by the usual rates', async () => {
    expect(await countedAs(request(anonymous, 'tenders'))).toEqual([['address', '203.0.113.7', 120, 200]]);
    expect(await countedAs(request(person('p1', 'o1'), 'tenders'))).toEqual([
      ['person', 'p1', 120, 100],
      ['organisation', 'o1', 600, 20],
    ]);
    expect(await countedAs(request(person('p1', 'o1'), 'submitBid', 'withdrawBid'))).toEqual([
      ['bids', 'o1', 300, 200],
    ]);
  });

  test('who asks for nothing, or hands in a bid for nobody, as usual', async () => {
    expect(await countedAs(request(person('p1', 'o1')))).toHaveLength(2);
    const alone = { ...person('p1', ''), organisationId: null };
    expect(await countedAs(request(alone, 'submitBid'))).toEqual([['person', 'p1', 120, 100]]);
  });

  test('rates grow so many times, with the same intervals', () => {
    expect(manyTimes(rates, 3)).toEqual({
      address: { burst: 3, everyMs: 1000 },
      person: { burst: 3, everyMs: 1000 },
      organisation: { burst: 3, everyMs: 1000 },
      bids: { burst: 9, everyMs: 1000 },
      rehearsals: { burst: 3, everyMs: 1000 },
    });
  });

  test('a stranger by the address', async () => {
    const counted = spending();
    await counted.spend(request(anonymous, 'tenders'));
    const refused = await counted.spend(request(anonymous, 'tenders')).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(ApiError);
    expect(refused).toMatchObject({
      message: 'Too many requests. Try again in 1 s.',
      extensions: { code: 'LIMIT_EXCEEDED', limit: 'address', seconds: 1, http: { status: 429 } },
    });
    await counted.spend({ ...request(anonymous, 'tenders'), address: '203.0.113.8' });
  });

  test('a person by name, not by the address that many share', async () => {
    const counted = spending();
    await counted.spend(request(person('p1', 'o1'), 'tenders'));
    await expect(counted.spend(request(person('p1', 'o2'), 'tenders'))).rejects.toThrow('Too many');
    await counted.spend(request(person('p2', 'o2'), 'tenders'));
  });

  test('a bid has a bucket of its own that nothing else can empty', async () => {
    const counted = spending();
    const bidder = person('p1', 'o1');
    await counted.spend(request(bidder, 'tenders'));
    await expect(counted.spend(request(bidder, 'tenders'))).rejects.toThrow('Too many');
    await expect(counted.spend(request(anonymous, 'a'))).resolves.toBeUndefined();
    await expect(counted.spend(request(anonymous, 'a'))).rejects.toThrow('Too many');
    for (let times = 0; times < 3; times += 1) await counted.spend(request(bidder, 'submitBid'));
    await expect(counted.spend(request(bidder, 'submitBid'))).rejects.toThrow('Too many');
  });

  test('a bid among other fields is counted as usual, so that its bucket is no way round', async () => {
    const counted = spending();
    await counted.spend(request(person('p1', 'o1'), 'withdrawBid', 'tenders'));
    await expect(counted.spend(request(person('p1', 'o1'), 'withdrawBid', 'tenders'))).rejects.toThrow('Too many');
  });

  test('a rehearsal has a limit of its own besides the usual ones, and takes nothing from what is kept for bids', async () => {
    const rehearsal = { ...request(person('p1', 'o1'), 'submitBid'), rehearses: true };
    expect(await countedAs(rehearsal)).toEqual([
      ['rehearsals', 'p1', 30, 2000],
      ['person', 'p1', 120, 100],
      ['organisation', 'o1', 600, 20],
    ]);
    expect(await countedAs({ ...rehearsal, actor: anonymous })).toEqual([
      ['rehearsals', '203.0.113.7', 30, 2000],
      ['address', '203.0.113.7', 120, 200],
    ]);
  });

  test('the readers of the portal do not share one bucket', async () => {
    const counted = spending();
    const through = { ...request(anonymous, 'tenders'), caller: 'portal' as const };
    await counted.spend(through);
    await counted.spend(through);
  });

  test('a counter that fails stops nobody', async () => {
    class Broken extends RateLimiter {
      async take(_bucket: string, _key: string, _rate: Rate): Promise<number | null> {
        throw new Error('no database');
      }
    }
    const warnings: unknown[] = [];
    const kept = { ...log, warn: (...line: unknown[]) => void warnings.push(line) };
    await new Spending(new Broken(), new Set(), kept).spend(request({ ...anonymous, requestId: 'r-1' }, 'tenders'));
    expect(warnings).toEqual([
      [{ requestId: 'r-1', err: new Error('no database'), bucket: 'address' }, 'requests are not counted'],
    ]);
  });
});
