import { Module } from '@nestjs/common';
import { NeedsQueries } from './graphql/needs.queries.ts';
import { NeedsPlanVerbs, NeedsRoundVerbs } from './graphql/needs.resolver.ts';
import { AddPlanLine } from './usecases/add-plan-line.ts';
import { AdoptNeedsPlan } from './usecases/adopt-needs-plan.ts';
import { CloseNeedsRound } from './usecases/close-needs-round.ts';
import { CountNeed } from './usecases/count-need.ts';
import { DraftNeedsPlan } from './usecases/draft-needs-plan.ts';
import { OpenNeedsRound } from './usecases/open-needs-round.ts';
import { RecordSurvey } from './usecases/record-survey.ts';
import { RemovePlanLine } from './usecases/remove-plan-line.ts';

@Module({
  providers: [
    AddPlanLine,
    AdoptNeedsPlan,
    CloseNeedsRound,
    CountNeed,
    DraftNeedsPlan,
    OpenNeedsRound,
    RecordSurvey,
    RemovePlanLine,
    NeedsRoundVerbs,
    NeedsPlanVerbs,
    NeedsQueries,
  ],
})
export class NeedsModule {}
