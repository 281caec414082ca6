import { atLocalTime, localDate } from '#kernel';
import { Clock } from '#platform';
import { type Command, inRooms, required, say } from '../command.ts';

export const beginDemonstration: Command = {
  summary: 'Lets the clock of an empty demonstration database begin on a day in the past.',
  options: { day: 'the first day, e.g. 2026-01-05' },
  async run(options) {
    const day = localDate(required(options, 'day'));
    await inRooms((app) => app.get(Clock, { strict: false }).begin(atLocalTime(day, '09:00', 'Europe/Kyiv')));
    say(`The demonstration begins on ${day}.`);
  },
};
