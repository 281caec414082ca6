import { Injectable } from '@nestjs/common';
import {
  type Language,
  type LocalDate,
  localDateOf,
  plainText,
  problem,
  type Problem,
  refuse,
  refuseIfAny,
} from '#kernel';
import { organisationFacts } from '#identity';
import { type Actor, type Result, type Transaction, Transactions } from '#platform';
import { pinnedPack, serviceProblems, territoryProblem } from '#reference';
import { type NeedKey, NeedLines } from '../db/need-lines.ts';
import { NeedsRounds } from '../db/rounds.ts';
import { Surveys } from '../db/surveys.ts';
import { countProblems, type Counts, needOf, readShare } from '../domain/counted-need.ts';
import { firstDay, needsRoundMachine } from '../domain/round.ts';
import { needCounted } from '../events.ts';
import { may } from '../policy.ts';
import { acting } from './acting.ts';

export interface CountNeedInput extends NeedKey, Omit<Counts, 'prevalence'> {
  /** Share of the group that needs the service: `0.03` or `3/100`. */
  readonly prevalence: string | null;
  readonly source: string;
  readonly language: Language;
  readonly surveyId: string | null;
  /** The version of the line that this count corrects; null for a first count. */
  readonly version: number | null;
}

/** Counts a need in an open round, or corrects the count (BR-2, BR-3). */
@Injectable()
export class CountNeed {
  constructor(private readonly transactions: Transactions) {}

  execute(actor: Actor, input: CountNeedInput): Promise<Result> {
    return this.transactions.run(actor, 'needsRound.count', input, async (transaction) => {
      const round = await transaction.of(NeedsRounds).lock(input.roundId);
      if (!round || !may(actor, 'needsRound.count', round)) return refuse('NOT_FOUND');
      const { personId } = acting(actor);
      const now = await transaction.now();
      const pack = await pinnedPack(transaction, round.packHash);
      needsRoundMachine.next(round.state, 'count');
      const counts: Counts = { ...input, prevalence: input.prevalence === null ? null : readShare(input.prevalence) };
      refuseIfAny([
        ...countProblems(counts, input.source),
        ...(await listProblems(
          transaction,
          input,
          round.authorityId,
          firstDay(round.year, localDateOf(now, pack.timeZone)),
        )),
      ]);
      const key: NeedKey = keyOf(input);
      const { served, waiting, assessedNotServed, refusedForCapacity, population, prevalence } = counts;
      const counted = needOf(counts);
      const line = {
        ...{ served, waiting, assessedNotServed, refusedForCapacity, population, prevalence },
        ...counted,
        source: plainText(input.source),
        language: input.language,
        surveyId: input.surveyId,
        countedBy: personId,
        countedAt: now,
      };
      const earlier = await transaction.of(NeedLines).same(key);
      const stale = (earlier?.version ?? null) !== input.version;
      refuseIfAny([problem(stale, 'STALE_VERSION', ['version'], { version: input.version ?? 0 })]);
      const version = (earlier?.version ?? 0) + 1;
      const id = earlier?.id ?? (await transaction.of(NeedLines).insert({ ...key, ...line, version }));
      if (earlier) await transaction.of(NeedLines).updateVersion(id, earlier.version, line);
      const { need, unmet, method } = counted;
      transaction.record(needCounted, round.id, { lineId: id, version, need, unmet, method });
      return { id };
    });
  }
}

const keyOf = ({ roundId, serviceCode, targetGroup, setting, territoryCode }: CountNeedInput): NeedKey => ({
  roundId,
  serviceCode,
  targetGroup,
  setting,
  territoryCode,
});

async function listProblems(
  transaction: Transaction,
  { serviceCode, territoryCode, surveyId }: CountNeedInput,
  authorityId: string,
  date: LocalDate,
): Promise<(Problem | undefined)[]> {
  const home = (await organisationFacts(transaction, authorityId))?.territoryCode ?? null;
  const survey = surveyId === null ? null : await transaction.of(Surveys).find(surveyId);
  return [
    ...(await serviceProblems(transaction, [serviceCode], date, ['serviceCode'])),
    await territoryProblem(transaction, territoryCode, home, ['territoryCode']),
    problem(surveyId !== null && survey?.authorityId !== authorityId, 'NOT_FOUND', ['surveyId']),
  ];
}
