import type { LotHeadFacts, TenderHeadFacts } from '#kernel';
import type { servicesByCode } from '#reference';
import type { LotFacts, TenderFacts } from '../domain/facts.ts';

export const tenderHead = ({ id, reference, title, publishedAt, closesAt }: TenderFacts): TenderHeadFacts => ({
  id,
  reference,
  title,
  publishedAt: stated(publishedAt),
  closesAt: stated(closesAt),
});

/** A published tender states these; its table refuses it otherwise. */
export function stated<T>(value: T | null): T {
  if (value === null) throw new Error('a published tender lacks a part of its announcement');
  return value;
}

export const lotHead = (lot: LotFacts, service: Awaited<ReturnType<typeof servicesByCode>>): LotHeadFacts => ({
  id: lot.id,
  number: lot.number,
  title: lot.title,
  service: service(lot.serviceCode),
  setting: lot.setting,
  targetGroup: lot.targetGroup,
  maximumValue: lot.maximumValue,
});
