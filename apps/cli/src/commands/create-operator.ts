import { CreateFirstOperator } from '#identity';
import { type Command, inRooms, required, say } from '../command.ts';

export const createOperator: Command = {
  summary: 'Creates the first administrator; the password is read from the environment variable OPERATOR_PASSWORD.',
  options: {
    organisation: 'full name of the operating organisation',
    code: 'its legal code',
    email: 'address of the person',
    name: 'name of the person',
  },
  async run(options) {
    const input = {
      organisationName: required(options, 'organisation'),
      legalCode: required(options, 'code'),
      email: required(options, 'email'),
      personName: required(options, 'name'),
      password: process.env['OPERATOR_PASSWORD'] ?? '',
    };
    await inRooms((app) => app.get(CreateFirstOperator, { strict: false }).execute(input));
    say(`${input.email} can sign in as the operator.`);
  },
};
