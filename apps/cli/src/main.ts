import { parseArgs } from 'node:util';
import { Refusal } from '#kernel';
import { ConfigError, translate } from '#platform';
import { type Command, CommandError, say } from './command.ts';
import { createOperator } from './commands/create-operator.ts';
import { cycle } from './commands/cycle.ts';
import { importCpv, importServices, importTerritories } from './commands/import.ts';
import { loadReference } from './commands/load-reference.ts';
import { migrate } from './commands/migrate.ts';
import { resend } from './commands/resend.ts';
import { verifyAward } from './commands/verify-award.ts';
import { verifyDocument } from './commands/verify-document.ts';

const commands: Readonly<Record<string, Command>> = {
  migrate,
  'load-reference': loadReference,
  'import-territories': importTerritories,
  'import-cpv': importCpv,
  'import-services': importServices,
  'create-operator': createOperator,
  cycle,
  resend,
  'verify-award': verifyAward,
  'verify-document': verifyDocument,
};

function usage(): void {
  say('Usage: turbota <command> [--option value ...]\n');
  for (const [name, { summary, options }] of Object.entries(commands)) {
    say(`  ${name.padEnd(22)}${summary}`);
    for (const [option, meaning] of Object.entries(options)) say(`    --${option.padEnd(18)}${meaning}`);
  }
}

async function main([name, ...rest]: readonly string[]): Promise<number> {
  const command = name === undefined ? undefined : commands[name];
  if (!command) {
    usage();
    return name === undefined ? 0 : 2;
  }
  try {
    const options = Object.fromEntries(
      Object.keys(command.options).map((option) => [option, { type: 'string' as const }]),
    );
    await command.run(parseArgs({ args: [...rest], options, strict: true }).values as Record<string, string>);
    return Number(process.exitCode ?? 0);
  } catch (error) {
    if (error instanceof Refusal) {
      for (const { code, parameters } of error.problems)
        process.stderr.write(`${translate('en', code, parameters)} (${code})\n`);
      return 1;
    }
    if (
      error instanceof CommandError ||
      error instanceof ConfigError ||
      (error instanceof TypeError && 'code' in error)
    ) {
      process.stderr.write(`${error.message}\n`);
      return error instanceof CommandError ? error.code : 2;
    }
    throw error;
  }
}

process.exitCode = await main(process.argv.slice(2));
