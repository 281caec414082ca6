import type { LocalDate } from '#kernel';
import type { ServiceKind, Setting } from './code-lists.ts';

/**
 * How well the code and the name of a classifier row are known. The whole classifier could not be read, so each row says
 * whether it was confirmed in a source, inferred from its neighbours, derived as the head of a group, or not found at all.
 */
export const codeStatuses = ['confirmed', 'inferred', 'derived', 'unknown'] as const;
export type CodeStatus = (typeof codeStatuses)[number];

export const nameStatuses = ['high', 'medium', 'low'] as const;
export type NameStatus = (typeof nameStatuses)[number];

export interface ServiceFacts {
  readonly code: string;
  readonly nameUk: string;
  readonly nameEn: string;
  readonly parent: string | null;
  readonly type: ServiceKind;
  readonly settings: readonly Setting[];
  readonly basic: boolean;
  readonly codeStatus: CodeStatus;
  readonly nameStatus: NameStatus;
  readonly activeFrom: LocalDate;
  readonly activeTo: LocalDate | null;
}

/**
 * Whether needs, plans and tenders may name the service on a day. Heads of groups are no services; a row without an
 * official code, or whose name is a guess, is shown with its status and cannot be ordered (BR-2).
 */
export function isActive(service: ServiceFacts, date: LocalDate): boolean {
  const known = ['confirmed', 'inferred'].includes(service.codeStatus) && service.nameStatus !== 'low';
  return known && service.activeFrom <= date && (service.activeTo === null || date <= service.activeTo);
}
