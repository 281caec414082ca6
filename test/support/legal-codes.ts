import { isEdrpou, isRnokpp } from '#kernel';

const checked = (digits: string, isRight: (code: string) => boolean): string =>
  Array.from({ length: 10 }, (_, last) => `${digits}${last}`).find(isRight)!;

/** The code of an organisation with this number before its check digit. */
export const edrpou = (serial: number): string => checked(String(serial).padStart(7, '0'), isEdrpou);

/** The number of a taxpayer, in the same way. */
export const rnokpp = (serial: number): string => checked(String(serial).padStart(9, '0'), isRnokpp);
