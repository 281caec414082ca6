import { Resolver } from '@nestjs/graphql';
import { type Call, Verb } from '#platform';
import { AddPlanLine } from '../usecases/add-plan-line.ts';
import { AdoptNeedsPlan } from '../usecases/adopt-needs-plan.ts';
import { CloseNeedsRound } from '../usecases/close-needs-round.ts';
import { CountNeed } from '../usecases/count-need.ts';
import { DraftNeedsPlan } from '../usecases/draft-needs-plan.ts';
import { OpenNeedsRound } from '../usecases/open-needs-round.ts';
import { RecordSurvey } from '../usecases/record-survey.ts';
import { RemovePlanLine } from '../usecases/remove-plan-line.ts';
import {
  AddPlanLineInput,
  AdoptNeedsPlanInput,
  CountNeedInput,
  CloseNeedsRoundInput,
  DraftNeedsPlanInput,
  OpenNeedsRoundInput,
  RemovePlanLineInput,
} from './needs.inputs.ts';
import { NeedLinePayload, NeedsPlanPayload, NeedsRoundPayload, PlanLinePayload } from './needs.type.ts';
import { RecordSurveyInput } from './survey.inputs.ts';
import { SurveyPayload } from './survey.type.ts';

@Resolver()
export class NeedsRoundVerbs {
  constructor(
    private readonly recording: RecordSurvey,
    private readonly opening: OpenNeedsRound,
    private readonly counting: CountNeed,
    private readonly closing: CloseNeedsRound,
  ) {}

  @Verb('survey.record', SurveyPayload, RecordSurveyInput, 'Enters a survey as evidence and ranks its answers.')
  recordSurvey({ actor, input }: Call<RecordSurveyInput>) {
    return this.recording.execute(actor, input);
  }

  @Verb('needsRound.open', NeedsRoundPayload, OpenNeedsRoundInput, 'Opens the counting of needs for a year.')
  openNeedsRound({ actor, input }: Call<OpenNeedsRoundInput>) {
    return this.opening.execute(actor, input);
  }

  @Verb('needsRound.count', NeedLinePayload, CountNeedInput, 'Counts a need, or corrects the count (BR-2, BR-3).')
  countNeed({ actor, input }: Call<CountNeedInput>) {
    return this.counting.execute(actor, input);
  }

  @Verb('needsRound.close', NeedsRoundPayload, CloseNeedsRoundInput, 'Ends the counting; the figures become public.')
  closeNeedsRound({ actor, input }: Call<CloseNeedsRoundInput>) {
    return this.closing.execute(actor, input);
  }
}

@Resolver()
export class NeedsPlanVerbs {
  constructor(
    private readonly drafting: DraftNeedsPlan,
    private readonly adding: AddPlanLine,
    private readonly removing: RemovePlanLine,
    private readonly adopting: AdoptNeedsPlan,
  ) {}

  @Verb('needsPlan.draft', NeedsPlanPayload, DraftNeedsPlanInput, 'Begins a plan from the counts of a closed round.')
  draftNeedsPlan({ actor, input }: Call<DraftNeedsPlanInput>) {
    return this.drafting.execute(actor, input);
  }

  @Verb('needsPlan.change', PlanLinePayload, AddPlanLineInput, 'Puts a counted need into a draft.')
  addPlanLine({ actor, input }: Call<AddPlanLineInput>) {
    return this.adding.execute(actor, input);
  }

  @Verb('needsPlan.change', NeedsPlanPayload, RemovePlanLineInput, 'Takes a line out of a draft.')
  removePlanLine({ actor, input }: Call<RemovePlanLineInput>) {
    return this.removing.execute(actor, input);
  }

  @Verb(
    'needsPlan.adopt',
    NeedsPlanPayload,
    AdoptNeedsPlanInput,
    'Adopts a plan by an act; the plan in force is superseded (BR-1, BR-2, BR-86).',
  )
  adoptNeedsPlan({ actor, input }: Call<AdoptNeedsPlanInput>) {
    return this.adopting.execute(actor, input);
  }
}
