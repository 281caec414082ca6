import { MemoryRateLimiter } from './memory.ts';

const once = { burst: 1, everyMs: 100 };

test('buckets in memory are apart from each other', async () => {
  let now = 0;
  const limiter = new MemoryRateLimiter(() => now);
  expect(await limiter.take('person', 'a', once)).toBeNull();
  expect(await limiter.take('person', 'a', once)).toBe(100);
  expect(await limiter.take('person', 'b', once)).toBeNull();
  expect(await limiter.take('address', 'a', once)).toBeNull();
  now = 100;
  expect(await limiter.take('person', 'a', once)).toBeNull();
});

test('time passes by itself', async () => {
  const limiter = new MemoryRateLimiter();
  const hour = { burst: 1, everyMs: 3_600_000 };
  expect(await limiter.take('person', 'a', hour)).toBeNull();
  expect(await limiter.take('person', 'a', hour)).toBeGreaterThan(0);
});

describe('when there are more than fifty thousand', () => {
  const slow = { burst: 1, everyMs: 1_000_000 };
  const isRemembered = async (limiter: MemoryRateLimiter, key: string) =>
    (await limiter.take('person', key, slow)) !== null;
  const fill = async (limiter: MemoryRateLimiter, count: number, rate: typeof slow) => {
    for (let at = 0; at < count; at += 1) await limiter.take('person', `more ${at}`, rate);
  };

  test('those that are full again are forgotten, and no other', async () => {
    let now = 0;
    const limiter = new MemoryRateLimiter(() => now);
    await limiter.take('person', 'slow', slow);
    await fill(limiter, 49_999, once);
    now = 100;
    await limiter.take('person', 'new', slow);
    expect(await isRemembered(limiter, 'slow')).toBe(true);
  });

  test('the one that was asked longest ago is forgotten where none is full again', async () => {
    const limiter = new MemoryRateLimiter(() => 0);
    for (const key of ['a', 'b', 'c', 'd', 'a']) await limiter.take('person', key, slow);
    await fill(limiter, 49_997, slow);
    expect([await isRemembered(limiter, 'c'), await isRemembered(limiter, 'a')]).toEqual([true, true]);
    expect(await isRemembered(limiter, 'b')).toBe(false);
  });

  test('fifty thousand are all remembered', async () => {
    const limiter = new MemoryRateLimiter(() => 0);
    await limiter.take('person', 'a', slow);
    await fill(limiter, 49_999, slow);
    expect(await isRemembered(limiter, 'a')).toBe(true);
  });
});
