import { lotMachine, sealedBidMachine, tenderMachine } from './machines.ts';

test('a bid is replaced and withdrawn until it was withdrawn', () => {
  expect(sealedBidMachine.next('draft', 'submit')).toBe('submitted');
  expect(sealedBidMachine.next('submitted', 'submit')).toBe('submitted');
  expect(sealedBidMachine.next('submitted', 'withdraw')).toBe('withdrawn');
  expect(sealedBidMachine.isFinal('withdrawn')).toBe(true);
});

test.each([tenderMachine, lotMachine, sealedBidMachine])(
  'every state of $subject is reached from the first',
  (machine) => {
    const reached = new Set<string>([machine.initial]);
    for (const state of reached)
      for (const next of Object.values<string>(machine.table[state as never])) reached.add(next);
    expect([...reached].sort()).toEqual([...machine.states].sort());
  },
);
