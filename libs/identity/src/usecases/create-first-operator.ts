import { Injectable } from '@nestjs/common';
import { type Result, sql, type Transaction, Transactions } from '#platform';
import { Organisations } from '../db/organisations.ts';
import { refuse } from '../domain/problems.ts';
import { writeMembership, writePerson } from './new-member.ts';
import { writeOrganisation } from './new-organisation.ts';

export interface CreateFirstOperatorInput {
  readonly organisationName: string;
  readonly legalCode: string;
  readonly email: string;
  readonly personName: string;
  readonly password: string;
}

/** The first administrator, from the operator's command line: everybody else is let in by somebody who is in already. */
@Injectable()
export class CreateFirstOperator {
  constructor(private readonly transactions: Transactions) {}

  exists(): Promise<boolean> {
    return this.transactions.asSystem('operator.first', anOperatorExists);
  }

  execute(input: CreateFirstOperatorInput): Promise<Result> {
    return this.transactions.asSystem('operator.first', async (transaction) => {
      await transaction.query(sql`select pg_advisory_xact_lock(hashtext('first operator'))`);
      if (await anOperatorExists(transaction)) refuse('OPERATOR_EXISTS');
      const { demonstration } = transaction;
      const organisation = {
        kind: 'operator',
        legalType: 'other',
        legalCode: input.legalCode,
        name: input.organisationName,
      } as const;
      const id = await writeOrganisation(transaction, {
        ...organisation,
        language: 'uk',
        territoryCode: null,
        demonstration,
      });
      const { email, personName: name, password } = input;
      const personId = await writePerson(transaction, { email, name, password, demonstration });
      await writeMembership(transaction, { personId, organisationId: id, kind: 'operator', roles: ['operator'] });
      return { id };
    });
  }
}

const anOperatorExists = async (transaction: Transaction): Promise<boolean> =>
  (await transaction.of(Organisations).ofKind('operator')).length > 0;
