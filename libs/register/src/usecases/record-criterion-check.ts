import { plainText, refuse } from '#kernel';
import { Injectable } from '@nestjs/common';
import { type Actor, type Result, Transactions } from '#platform';
import { pinnedPack } from '#reference';
import { CriterionChecks } from '../db/criterion-checks.ts';
import { RegisterApplications } from '../db/register-applications.ts';
import { checkCriterion, type CheckResult } from '../domain/decision.ts';
import { criterionChecked } from '../events.ts';
import { may } from '../policy.ts';
import { notOwnProvider } from './not-own-provider.ts';

export interface RecordCriterionCheckInput {
  readonly applicationId: string;
  readonly serviceCode: string;
  readonly criterionCode: string;
  readonly result: CheckResult;
  readonly evidence: string;
}

/** A registrar writes down what he found on one criterion of one service (BR-8); until the decision a later finding replaces it. */
@Injectable()
export class RecordCriterionCheck {
  constructor(private readonly transactions: Transactions) {}

  execute(actor: Actor, input: RecordCriterionCheckInput): Promise<Result> {
    return this.transactions.run(actor, 'register.check', input, async (transaction) => {
      const application = await transaction.of(RegisterApplications).lock(input.applicationId);
      if (!application || !may(actor, 'register.check', application) || !actor.personId) return refuse('NOT_FOUND');
      await notOwnProvider(transaction, actor, application.organisationId);
      const { serviceCode, criterionCode, result } = input;
      const evidence = plainText(input.evidence);
      checkCriterion(
        application,
        { serviceCode, criterionCode, result, evidence },
        await pinnedPack(transaction, application.packHash),
      );
      const found = { result, evidence, checkedBy: actor.personId, checkedAt: await transaction.now() };
      const checks = await transaction.of(CriterionChecks).ofApplication(application.id);
      const earlier = checks.find(
        (check) => check.serviceCode === serviceCode && check.criterionCode === criterionCode,
      );
      if (earlier) await transaction.of(CriterionChecks).update(earlier.id, found);
      else
        await transaction
          .of(CriterionChecks)
          .insert({ applicationId: application.id, serviceCode, criterionCode, ...found });
      transaction.record(criterionChecked, application.id, { serviceCode, criterionCode, result });
      return { id: application.id };
    });
  }
}
