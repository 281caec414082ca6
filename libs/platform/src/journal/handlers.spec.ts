import { newId } from '#kernel';
import { event } from './event.ts';
import { eventHandlers, Handles, unheardEvents } from './handlers.ts';

class Listener {
  async handle(): Promise<void> {}
}
class OtherListener extends Listener {}

test('an event has the handlers that say so, in the order in which they do', () => {
  const heard = event(`trial.${newId()}`, { chain: 'trial' });
  expect(eventHandlers.get(heard.type)).toBeUndefined();
  Handles(heard)(Listener);
  Handles(heard)(OtherListener);
  expect(eventHandlers.get(heard.type)).toEqual([Listener, OtherListener]);
});

test('an event that nobody handles is named, unless it is for the journal alone', () => {
  const names = [newId(), newId(), newId()].map((id) => `trial.${id}`) as [string, string, string];
  const [heard, unheard, silent] = names;
  Handles(event(heard, { chain: 'trial' }))(Listener);
  event(unheard, { chain: 'trial' });
  event(silent, { chain: 'trial', unheard: true });
  expect(unheardEvents().filter((type) => names.includes(type))).toEqual([unheard]);
});
