import { expect, test } from '@jest/globals';
import { eventTypes, unheardEvents } from '#platform';
import '../../apps/rooms.ts';

test('every event is handled, or declared to be for the journal alone', () => {
  expect(unheardEvents()).toEqual([]);
});

test('an event that is shown later names an event after which it is', () => {
  const lost = [...eventTypes.values()].filter(
    ({ visible }) => visible !== 'at once' && visible !== 'never' && !eventTypes.has(visible),
  );
  expect(lost.map(({ type }) => type)).toEqual([]);
});
