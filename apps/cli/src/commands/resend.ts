import { CONFIG, type Config, Jobs, LOG, type Log, Relay } from '#platform';
import { type Command, inRooms, say } from '../command.ts';

export const resend: Command = {
  summary: 'After a lost queue: sends every event again. What was handled already is noticed and not done twice (G10).',
  options: { since: 'only events recorded at or after this moment, as 2026-04-02T09:00:00Z' },
  async run(options) {
    const count = await inRooms(async (app) => {
      const jobs = app.get<Jobs>(Jobs, { strict: false });
      const log = app.get<Log>(LOG, { strict: false });
      const relay = new Relay(jobs, { ...app.get<Config>(CONFIG, { strict: false }), log });
      try {
        return await relay.resend(options['since']);
      } finally {
        await relay.stop();
      }
    });
    say(`${count} events are sent again as soon as a worker runs.`);
  },
};
