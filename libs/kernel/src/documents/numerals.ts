import type { Minor } from '../money.ts';
import type { Language } from '../text.ts';

type Forms = readonly [one: string, few: string, many: string];

/** Which of the three Ukrainian forms a number takes: 1 гривня, 2 гривні, 5 гривень (and 11 to 14 гривень). */
export function pluralForm(count: bigint, forms: Forms): string {
  const hundred = count % 100n;
  const last = count % 10n;
  if (hundred > 10n && hundred < 20n) return forms[2];
  if (last === 1n) return forms[0];
  return last > 1n && last < 5n ? forms[1] : forms[2];
}

const scalesUk: readonly { forms: Forms; feminine: boolean }[] = [
  { forms: ['гривня', 'гривні', 'гривень'], feminine: true },
  { forms: ['тисяча', 'тисячі', 'тисяч'], feminine: true },
  { forms: ['мільйон', 'мільйони', 'мільйонів'], feminine: false },
  { forms: ['мільярд', 'мільярди', 'мільярдів'], feminine: false },
  { forms: ['трильйон', 'трильйони', 'трильйонів'], feminine: false },
];

const unitsUk = ['', 'один', 'два', 'три', 'чотири', 'п’ять', 'шість', 'сім', 'вісім', 'дев’ять'];
const teensUk = [
  'десять',
  'одинадцять',
  'дванадцять',
  'тринадцять',
  'чотирнадцять',
  'п’ятнадцять',
  'шістнадцять',
  'сімнадцять',
  'вісімнадцять',
  'дев’ятнадцять',
];
const tensUk = ['двадцять', 'тридцять', 'сорок', 'п’ятдесят', 'шістдесят', 'сімдесят', 'вісімдесят', 'дев’яносто'];
const hundredsUk = [
  '',
  'сто',
  'двісті',
  'триста',
  'чотириста',
  'п’ятсот',
  'шістсот',
  'сімсот',
  'вісімсот',
  'дев’ятсот',
];

const unitsEn = [
  '',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
];
const tensEn = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const scalesEn = ['', 'thousand', 'million', 'billion', 'trillion'];

function belowThousandUk(n: number, feminine: boolean): string[] {
  const rest = n % 100;
  const words = [hundredsUk[Math.floor(n / 100)]!];
  if (rest >= 10 && rest < 20) return [...words, teensUk[rest - 10]!];
  const unit = feminine && rest % 10 === 1 ? 'одна' : feminine && rest % 10 === 2 ? 'дві' : unitsUk[rest % 10]!;
  return [...words, tensUk[Math.floor(rest / 10) - 2] ?? '', unit];
}

function belowThousandEn(n: number): string {
  const rest = n % 100;
  const hundred = n >= 100 ? `${unitsEn[Math.floor(n / 100)]} hundred` : '';
  const below =
    rest < 20 ? unitsEn[rest]! : [tensEn[Math.floor(rest / 10) - 2]!, unitsEn[rest % 10]!].filter(Boolean).join('-');
  return [hundred, below].filter(Boolean).join(' and ');
}

/** Groups of three figures with the place of each, the highest first, empty groups left out. */
function groupsOf(whole: bigint): { place: number; group: number }[] {
  const groups: { place: number; group: number }[] = [];
  for (let place = 0, rest = whole; rest > 0n; place += 1, rest /= 1000n)
    groups.unshift({ place, group: Number(rest % 1000n) });
  return groups.filter(({ group }) => group > 0);
}

/** A sum of hryvnias written out, kopiykas in figures, as contracts and acts write it beside the figures. */
export function hryvniasInWords(amount: Minor, language: Language): string {
  const whole = amount / 100n;
  const kopiykas = amount % 100n;
  const figures = kopiykas.toString().padStart(2, '0');
  if (language === 'en') {
    const words = groupsOf(whole).map(({ place, group }) =>
      [belowThousandEn(group), scalesEn[place]].filter(Boolean).join(' '),
    );
    const hryvnias = whole === 1n ? 'hryvnia' : 'hryvnias';
    return `${words.join(' ') || 'zero'} ${hryvnias} ${figures} kopiykas`;
  }
  const words = groupsOf(whole).flatMap(({ place, group }) => {
    const { forms, feminine } = scalesUk[place]!;
    return [...belowThousandUk(group, feminine), place === 0 ? '' : pluralForm(BigInt(group), forms)];
  });
  const spelled = words.filter(Boolean).join(' ') || 'нуль';
  const kopiykaWord = pluralForm(kopiykas, ['копійка', 'копійки', 'копійок']);
  return `${spelled} ${pluralForm(whole, scalesUk[0]!.forms)} ${figures} ${kopiykaWord}`;
}

/** An amount in the words of its currency; null where it has none here. */
export const amountInWords = (amount: Minor, currency: string, language: Language): string | null =>
  currency === 'UAH' ? hryvniasInWords(amount, language) : null;
