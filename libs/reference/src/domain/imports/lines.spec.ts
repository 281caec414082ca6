import { withoutLookAlikes } from './lines.ts';

test('Latin letters that look Cyrillic are put right inside a Cyrillic word', () => {
  expect(withoutLookAlikes('жaceiopxyABCEHIKMOPTX')).toBe('жасеіорхуАВСЕНІКМОРТХ');
});

test('other Latin letters and wholly Latin words stay', () => {
  expect(withoutLookAlikes('Громада Zoom дивo-Z')).toBe('Громада Zoom диво-Z');
});
