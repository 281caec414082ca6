import { newId } from '#kernel';
import { event, eventTypes, sealedChains } from './event.ts';

test('an event is shown at once and changes no page, unless it says otherwise', () => {
  const type = `trial.${newId()}`;
  expect(event(type, { chain: 'trial' })).toEqual({ type, chain: 'trial', visible: 'at once', pages: [] });
  const hidden = { chain: 'trial', visible: 'never', pages: ['tender'] };
  expect(event(`${type}.hidden`, hidden)).toEqual({ type: `${type}.hidden`, ...hidden });
});

test('an event is declared once', () => {
  const type = `trial.${newId()}`;
  const declared = event(type, { chain: 'trial' });
  expect(eventTypes.get(type)).toBe(declared);
  expect(() => event(type, { chain: 'trial' })).toThrow(`event ${type} is declared twice`);
});

test('a chain is sealed where one of its events is', () => {
  const chain = `trial ${newId()}`;
  event(`trial.${newId()}`, { chain });
  expect(sealedChains.has(chain)).toBe(false);
  event(`trial.${newId()}`, { chain, sealed: true });
  expect(sealedChains.has(chain)).toBe(true);
});
