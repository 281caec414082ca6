import { lotMachine, sealedBidMachine, tenderMachine } from './machines.ts';

test.each([tenderMachine, lotMachine, sealedBidMachine])(
  'every state of $subject is reached from the first',
  (machine) => {
    const reached = new Set<string>([machine.initial]);
    for (const state of reached)
      for (const next of Object.values<string>(machine.table[state as never])) reached.add(next);
    expect([...reached].sort()).toEqual([...machine.states].sort());
  },
);
