import fc from 'fast-check';
import { anonymous, type Actor } from '../access/actor.ts';
import { MemoryRateLimiter } from './memory.ts';
import { type Rate, RateLimiter, take } from './rates.ts';
import { Spending } from './spending.ts';

const rate = { burst: 3, everyMs: 100 };

test('a burst passes, the next one waits for one interval', () => {
  let full = 0;
  for (let times = 0; times < 3; times += 1) {
    const result = take(full, 1000, rate);
    expect(result.waitMs).toBeNull();
    full = result.full;
  }
  expect(take(full, 1000, rate)).toEqual({ full, waitMs: 100 });
  expect(take(full, 1099, rate).waitMs).toBe(1);
  expect(take(full, 1100, rate).waitMs).toBeNull();
});

test('over any time no more passes than the burst and one for each interval', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 200 }), (pauses) => {
      let [full, now, passed] = [0, 0, 0];
      for (const pause of pauses) {
        now += pause;
        const result = take(full, now, rate);
        full = result.full;
        if (result.waitMs === null) passed += 1;
      }
      expect(passed).toBeLessThanOrEqual(rate.burst + Math.floor(now / rate.everyMs));
    }),
  );
});

test('whoever waits as long as told is let through', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 5000 }), (burst, everyMs) => {
      let full = 0;
      for (let times = 0; times < burst; times += 1) full = take(full, 0, { burst, everyMs }).full;
      const { waitMs } = take(full, 0, { burst, everyMs });
      expect(take(full, waitMs ?? 0, { burst, everyMs }).waitMs).toBeNull();
    }),
  );
});

test('buckets in memory are apart from each other', async () => {
  let now = 0;
  const limiter = new MemoryRateLimiter(() => now);
  const once = { burst: 1, everyMs: 100 };
  expect(await limiter.take('person', 'a', once)).toBeNull();
  expect(await limiter.take('person', 'a', once)).toBe(100);
  expect(await limiter.take('person', 'b', once)).toBeNull();
  expect(await limiter.take('address', 'a', once)).toBeNull();
  now = 100;
  expect(await limiter.take('person', 'a', once)).toBeNull();
});

describe('who is counted', () => {
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const person = (personId: string, organisationId: string): Actor => ({
    ...anonymous,
    kind: 'person',
    personId,
    organisationId,
  });
  const one = { burst: 1, everyMs: 1000 };
  const rates = { address: one, person: one, organisation: one, bids: { burst: 3, everyMs: 1000 } };
  const spending = (limiter: RateLimiter = new MemoryRateLimiter(() => 0)) =>
    new Spending(limiter, new Set(['submitBid', 'withdrawBid']), log, rates);
  const request = (actor: Actor, ...rootFields: string[]) =>
    ({ actor, caller: 'public', address: '203.0.113.7', rootFields }) as const;

  test('a stranger by the address', async () => {
    const counted = spending();
    await counted.spend(request(anonymous, 'tenders'));
    await expect(counted.spend(request(anonymous, 'tenders'))).rejects.toThrow('Try again in 1 s');
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
    await spending(new Broken()).spend(request(anonymous, 'tenders'));
  });
});
