import type { QuestionFacts } from '../survey.ts';
import { both, question } from './question.ts';

const toConfirm = both(
  'Чотири цифри рядків про інтегровані моделі та про брак бюджетних коштів у джерелі однакові; можлива помилка копіювання.',
  'The source prints the same four figures for integrated models and for lack of budget money; a copying slip is possible.',
);

export const servicesAndMoney: readonly QuestionFacts[] = [
  question(
    'priority_services',
    both(
      'Які соціальні послуги у вашому регіоні треба розвивати насамперед?',
      'Which social services should your region develop first?',
    ),
    true,
    [
      ['psychological_counselling', 'Психологічні консультації', 'Psychological counselling', 418, 91, '002.0'],
      ['social_rehabilitation', 'Соціальна реабілітація', 'Social rehabilitation', 349, 71, '017'],
      [
        'day_care_children_disabilities',
        'Денний догляд дітей з інвалідністю',
        'Day care of children with disabilities',
        301,
        81,
        '015.3',
      ],
      ['military_rehabilitation', 'Реабілітація військових', 'Rehabilitation of service members', 275, 65],
      [
        'vocational_guidance',
        'Професійна орієнтація та працевлаштування',
        'Vocational guidance and employment',
        289,
        59,
      ],
      ['juvenile_prevention', 'Профілактика серед неповнолітніх', 'Prevention among minors', 201, 51, 'TMP-PREVENTION'],
      [
        'other',
        'Інше (допомога в надзвичайних ситуаціях, підтримка переселенців)',
        'Other (help in emergencies, support of displaced persons)',
        48,
        15,
      ],
    ],
    both(
      'Кількість відповідей не обмежували, тож порівнюйте місця, а не рівні. Текст джерела ставить реабілітацію військових у першу четвірку; серед отримувачів вище стоїть працевлаштування (289 проти 275).',
      'The number of choices was not limited: compare ranks, not levels. The text of the source puts rehabilitation of service members among the first four; among recipients employment stands higher (289 against 275).',
    ),
  ),
  question(
    'priority_measures',
    both(
      'Що найбільше поліпшило б якість соціальних послуг? (до трьох відповідей)',
      'What would improve the quality of social services most? (up to three answers)',
    ),
    true,
    [
      ['integrated_models', 'Інтегровані моделі роботи', 'Integrated models of work', 399, 101],
      ['staff_development', 'Підвищення кваліфікації працівників', 'Training of staff', 423, 88],
      ['digital_management', 'Цифрові системи управління', 'Digital management systems', 347, 79],
      [
        'transparent_commissioning',
        'Прозоре замовлення соціальних послуг',
        'Transparent commissioning of social services',
        302,
        69,
      ],
      ['civil_society', 'Участь громадських організацій', 'Involvement of civil society', 251, 66],
      ['legal_support', 'Краще правове регулювання', 'Better regulation', 217, 54],
      ['other', 'Інше (мобільні послуги, громадський контроль)', 'Other (mobile services, public oversight)', 32, 11],
    ],
    toConfirm,
  ),
  question(
    'financial_challenges',
    both(
      'Що найбільше заважає фінансуванню соціальної сфери у вашій громаді?',
      'What hinders the funding of social services in your community most?',
    ),
    true,
    [
      ['budget_shortage', 'Брак бюджетних коштів', 'Lack of budget money', 399, 101],
      ['inefficient_use', 'Неефективне використання коштів', 'Inefficient use of money', 345, 49],
      ['opaque_finance', 'Непрозорість фінансових процесів', 'Opaque financial processes', 300, 38],
      ['low_motivation', 'Низька мотивація учасників', 'Low motivation of those involved', 201, 31],
      [
        'other',
        'Інше (нерівний розподіл між громадами, немає моніторингу фінансів)',
        'Other (uneven distribution between communities, no monitoring of finance)',
        51,
        15,
      ],
    ],
    toConfirm,
  ),
  question(
    'commissioning_integration',
    both(
      'Наскільки замовлення послуг і ведення випадку стали частиною місцевої підтримки?',
      'How far have commissioning and case management become part of local support?',
    ),
    false,
    [['fully', 'Повністю', 'Fully', 207, 91]],
    both(
      'Джерело наводить кількість лише для відповіді «повністю»; для «частково» — тільки відсотки (55,8 і 35,1).',
      'The source gives counts for “fully” only; for “partly” it prints percentages alone (55.8 and 35.1).',
    ),
  ),
  question(
    'case_management_use',
    both(
      'Чи працюєте ви за методом ведення випадку та в мультидисциплінарних командах?',
      'Do you work with case management and multidisciplinary teams?',
    ),
    false,
    [
      ['systematically', 'Так, постійно', 'Yes, as a rule', null, 131],
      ['partly', 'Частково', 'In part', null, 38],
      ['no', 'Ні', 'No', null, 19],
    ],
    both('Запитували лише надавачів.', 'Only providers were asked.'),
  ),
];
