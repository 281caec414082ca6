import { lineAmount, type Minor, type Problem, type Quantity, refuseIfAny, type RulePack, sum } from '#kernel';
import { withoutPlanLine } from './approval.ts';
import type { TenderFacts } from './facts.ts';
import { MOST_LOTS } from './limits.ts';
import { problem, refuse } from './problems.ts';
import type { TenderTexts } from './tender-texts.ts';

/** Subject, criteria and commission are changed in a draft only; from approval on they stand (BR-35). */
export function mustBeDraft(tender: Pick<TenderFacts, 'state'>): void {
  refuseIfAny([problem(tender.state !== 'draft', 'TENDER_NOT_DRAFT', [], { state: tender.state })]);
}

export function checkDraft(draft: Pick<TenderTexts, 'title' | 'contractFrom' | 'contractTo'>): void {
  refuseIfAny([
    problem(draft.title === '', 'TENDER_TITLE_MISSING', ['title']),
    problem(isReversed(draft), 'CONTRACT_PERIOD_INVALID', ['contractTo']),
  ]);
}

export const isReversed = ({ contractFrom, contractTo }: Pick<TenderTexts, 'contractFrom' | 'contractTo'>): boolean =>
  // Stryker disable next-line ConditionalExpression: nothing is earlier or later than null; the compiler wants to be told
  contractFrom !== null && contractTo !== null && contractTo < contractFrom;

export interface ItemDraft {
  readonly description: string;
  readonly unit: string;
  readonly quantity: Quantity;
  readonly maximumUnitPrice: Minor;
  readonly cpvCode: string | null;
}

/** A thousand million units, ten thousand million of the currency: sums of such amounts are still exact in the database. */
const LARGEST = 1_000_000_000_000n;

/** What a lot may cost at most: the sum of its items' amounts at maximum unit prices, in minor units. */
export const maximumValueOf = (items: readonly ItemDraft[]): Minor =>
  sum(items.map((item) => lineAmount(item.quantity, item.maximumUnitPrice)));

/** A tender is read and printed as a whole, so what it holds is counted (BR-33). */
export const roomForLot = (lots: number): Problem | undefined =>
  problem(lots >= MOST_LOTS, 'LOTS_TOO_MANY', [], { most: MOST_LOTS });

/** Items with positive volumes and prices that the database can add up exactly (BR-33). */
export function itemProblems(items: readonly ItemDraft[]): (Problem | undefined)[] {
  return [
    problem(items.length === 0, 'LOT_WITHOUT_ITEMS', ['items']),
    ...items.flatMap((item, at) => [
      problem(item.quantity <= 0n, 'LOT_ITEM_NOT_POSITIVE', ['items', `${at}`, 'quantity']),
      problem(item.maximumUnitPrice <= 0n, 'LOT_ITEM_NOT_POSITIVE', ['items', `${at}`, 'maximumUnitPrice']),
      problem(item.quantity > LARGEST || item.maximumUnitPrice > LARGEST, 'LOT_ITEM_TOO_LARGE', ['items', `${at}`]),
    ]),
  ];
}

/** The subject of a lot: taken from its plan line, or stated where an emergency stands in for the plan (BR-5). */
export interface LotSubject {
  readonly serviceCode: string;
  readonly setting: string;
  readonly targetGroup: string;
}

export interface PlanLineOffered extends LotSubject {
  readonly authorityId: string;
  readonly decision: string;
}

/** Of an adopted plan's line that is to be tendered, or as stated in an emergency; refuses where neither holds (BR-5). */
export function subjectOfLot(
  tender: Pick<TenderFacts, 'authorityId' | 'emergencyJustification'>,
  planLine: { readonly id: string; readonly adopted: PlanLineOffered | null } | null,
  stated: Partial<LotSubject>,
  pack: RulePack,
): LotSubject {
  if (planLine) {
    const { adopted } = planLine;
    if (!adopted || adopted.authorityId !== tender.authorityId) return refuse('PLAN_LINE_NOT_ADOPTED', ['planLineId']);
    if (!tendered.has(adopted.decision)) {
      return refuse('PLAN_LINE_NOT_FOR_TENDER', ['planLineId'], { decision: adopted.decision });
    }
    return { serviceCode: adopted.serviceCode, setting: adopted.setting, targetGroup: adopted.targetGroup };
  }
  refuseIfAny([withoutPlanLine(tender, pack, ['planLineId'])]);
  const { serviceCode, setting, targetGroup } = stated;
  if (!serviceCode || !setting || !targetGroup) return refuse('EMERGENCY_SERVICE_MISSING', ['serviceCode']);
  return { serviceCode, setting, targetGroup };
}

/** The plan's decisions that a competition carries out. */
const tendered: ReadonlySet<string> = new Set(['SOCIAL_ORDER', 'INTERMUNICIPAL']);
