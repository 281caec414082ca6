import type { servicesByCode } from '#reference';
import type { LotFacts, TenderFacts } from '../domain/facts.ts';

export const tenderHead = ({ id, reference, title, publishedAt, closesAt }: TenderFacts) => ({
  id,
  reference,
  title,
  publishedAt,
  closesAt,
});

export const lotHead = (lot: LotFacts, service: Awaited<ReturnType<typeof servicesByCode>>) => ({
  id: lot.id,
  number: lot.number,
  title: lot.title,
  service: service(lot.serviceCode),
  setting: lot.setting,
  targetGroup: lot.targetGroup,
  maximumValue: lot.maximumValue,
});
