import fc from 'fast-check';
import { take } from './rates.ts';

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
