import { localDate } from '#kernel';
import type { ServiceKind, Setting } from '../code-lists.ts';
import type { CodeStatus, NameStatus, ServiceFacts } from '../service.ts';

/** The classifier was registered on this day. */
const since = localDate('2020-07-09');

type Known = readonly [CodeStatus, NameStatus];
const confirmed: Known = ['confirmed', 'high'];
const confirmedShortName: Known = ['confirmed', 'medium'];
const inferred: Known = ['inferred', 'high'];
const group: Known = ['derived', 'high'];
const codeNotFound: Known = ['unknown', 'high'];

interface More {
  readonly parent?: string;
  readonly type?: ServiceKind;
  readonly basic?: boolean;
}

const service = (
  code: string,
  [codeStatus, nameStatus]: Known,
  nameUk: string,
  nameEn: string,
  settings: readonly Setting[],
  { parent, type = 'COMPLEX', basic = true }: More = {},
): ServiceFacts => ({
  code,
  nameUk,
  nameEn,
  parent: parent ?? null,
  type,
  settings,
  basic,
  codeStatus,
  nameStatus,
  activeFrom: since,
  activeTo: null,
});

const anywhere: readonly Setting[] = ['HOME', 'STREET', 'SEMI_INPATIENT', 'REMOTE_INTERNET', 'REMOTE_PHONE'];
const meetings: readonly Setting[] = ['HOME', 'SEMI_INPATIENT', 'REMOTE_INTERNET', 'REMOTE_PHONE'];
const residence: readonly Setting[] = ['SEMI_INPATIENT', 'INPATIENT'];
const visits: readonly Setting[] = ['HOME', 'SEMI_INPATIENT'];
const everywhereCared: readonly Setting[] = ['HOME', 'SEMI_INPATIENT', 'INPATIENT'];
const simple = { type: 'SIMPLE' } as const;

/**
 * Services of the national classifier as far as they are known, parents first. Day care of children with disabilities has
 * a state standard of its own, but no code for it was found: it is ordered as day care (015.3) for that target group.
 */
export const services: readonly ServiceFacts[] = [
  service('001.0', confirmed, 'Інформування', 'Informing', anywhere, simple),
  service('002.0', confirmed, 'Консультування', 'Counselling', anywhere, simple),
  service('003.0', confirmed, 'Посередництво (медіація)', 'Mediation', meetings, simple),
  service('004.0', confirmed, 'Представництво інтересів', 'Representation of interests', meetings, simple),
  service('009', group, 'Підтримане проживання', 'Supported living', residence),
  service(
    '009.1',
    confirmed,
    'Підтримане проживання осіб похилого віку та осіб з інвалідністю',
    'Supported living of older persons and persons with disabilities',
    residence,
    { parent: '009' },
  ),
  service(
    '009.2',
    inferred,
    'Підтримане проживання бездомних осіб',
    'Supported living of homeless persons',
    residence,
    { parent: '009' },
  ),
  service('010', group, 'Соціальний супровід', 'Social accompaniment', visits),
  service(
    '010.1',
    inferred,
    'Соціальний супровід сімей і осіб у складних життєвих обставинах',
    'Social accompaniment of families and persons in difficult life circumstances',
    visits,
    { parent: '010' },
  ),
  service(
    '010.2',
    confirmedShortName,
    'Соціальне супроводження прийомних сімей і дитячих будинків сімейного типу',
    'Social accompaniment of foster families and family-type children’s homes',
    visits,
    { parent: '010' },
  ),
  service(
    '010.3',
    inferred,
    'Соціальний супровід при працевлаштуванні та на робочому місці',
    'Social accompaniment into employment and at the workplace',
    visits,
    { parent: '010' },
  ),
  service('012.0', confirmed, 'Екстрене (кризове) втручання', 'Emergency (crisis) intervention', [
    'HOME',
    'STREET',
    'SEMI_INPATIENT',
    'INPATIENT',
    'REMOTE_PHONE',
  ]),
  service('013.0', confirmed, 'Соціальна адаптація', 'Social adaptation', everywhereCared),
  service('015', group, 'Догляд', 'Care', everywhereCared, { basic: false }),
  service('015.1', confirmed, 'Догляд вдома', 'Home care', ['HOME'], { parent: '015' }),
  service('015.2', confirmed, 'Стаціонарний догляд', 'Inpatient care', ['INPATIENT'], { parent: '015', basic: false }),
  service('015.3', confirmed, 'Денний догляд', 'Day care', ['SEMI_INPATIENT'], { parent: '015' }),
  service('015.4', inferred, 'Паліативний догляд', 'Palliative care', ['HOME', 'INPATIENT'], {
    parent: '015',
    basic: false,
  }),
  service(
    'TMP-DAYCARE-CHILD',
    codeNotFound,
    'Денний догляд дітей з інвалідністю',
    'Day care of children with disabilities',
    ['SEMI_INPATIENT'],
    { parent: '015', basic: false },
  ),
  service('017', group, 'Соціальна реабілітація', 'Social rehabilitation', residence, { basic: false }),
  service(
    '017.1',
    confirmed,
    'Соціальна реабілітація осіб з інтелектуальними та психічними порушеннями',
    'Social rehabilitation of persons with intellectual and mental impairments',
    residence,
    { parent: '017', basic: false },
  ),
  service(
    '017.3',
    confirmedShortName,
    'Соціально-психологічна реабілітація осіб із залежністю від наркотичних або психотропних речовин',
    'Social and psychological rehabilitation of persons dependent on narcotic or psychotropic substances',
    residence,
    { parent: '017', basic: false },
  ),
  service('018', group, 'Тимчасовий відпочинок', 'Respite', everywhereCared, { basic: false }),
  service(
    '018.1',
    confirmedShortName,
    'Тимчасовий відпочинок батьків, які доглядають дітей з інвалідністю',
    'Respite for parents who care for children with disabilities',
    everywhereCared,
    { parent: '018', basic: false },
  ),
  service('020.0', inferred, 'Супровід під час інклюзивного навчання', 'Support during inclusive education', [
    'SEMI_INPATIENT',
  ]),
  service(
    '021.0',
    confirmed,
    'Фізичний супровід осіб з інвалідністю, які пересуваються на кріслах колісних або мають порушення зору',
    'Physical accompaniment of persons with disabilities who use wheelchairs or have impaired sight',
    ['HOME', 'STREET'],
  ),
  service(
    '022.0',
    inferred,
    'Переклад жестовою мовою',
    'Sign-language interpretation',
    ['HOME', 'SEMI_INPATIENT', 'REMOTE_INTERNET'],
    simple,
  ),
  service(
    'TMP-PREVENTION',
    codeNotFound,
    'Соціальна профілактика',
    'Social prevention',
    ['HOME', 'STREET', 'SEMI_INPATIENT', 'REMOTE_INTERNET'],
    simple,
  ),
  service('TMP-INKIND', codeNotFound, 'Натуральна допомога', 'In-kind help', visits, { type: 'AUXILIARY' }),
  service('TMP-SHELTER', codeNotFound, 'Надання притулку', 'Shelter', residence, simple),
  service(
    'TMP-INTEGRATION',
    codeNotFound,
    'Соціальна інтеграція та реінтеграція',
    'Social integration and reintegration',
    visits,
  ),
  service(
    'TMP-FAMILYLIKE',
    codeNotFound,
    'Догляд та виховання дітей в умовах, наближених до сімейних',
    'Care and upbringing of children in family-like conditions',
    ['INPATIENT'],
  ),
];
