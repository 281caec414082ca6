import { Resolver } from '@nestjs/graphql';
import { type Call, Verb } from '#platform';
import { SetOwnRule } from '../usecases/set-own-rule.ts';
import { SetOwnRuleInput } from './own-rule.inputs.ts';
import { OwnRulePayload } from './own-rule.type.ts';

@Resolver()
export class OwnRuleVerbs {
  constructor(private readonly set: SetOwnRule) {}

  @Verb(
    'rule.setOwn',
    OwnRulePayload,
    SetOwnRuleInput,
    "Binds the caller's authority more than the country does; processes that have begun keep what they pinned (BR-84).",
  )
  setOwnRule({ actor, input }: Call<SetOwnRuleInput>) {
    return this.set.execute(actor, input);
  }
}
