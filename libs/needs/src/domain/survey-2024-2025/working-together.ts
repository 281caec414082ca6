import type { QuestionFacts } from '../survey.ts';
import { both, question } from './question.ts';

export const workingTogether: readonly QuestionFacts[] = [
  question(
    'formal_regulation',
    both(
      'Чи є у вашій громаді затверджений порядок міжвідомчої взаємодії?',
      'Has your community adopted rules for cooperation between agencies?',
    ),
    false,
    [
      ['document', 'Так, є затверджений документ', 'Yes, in an adopted document', 405, 129],
      ['recommendations', 'Частково, у вигляді рекомендацій', 'In part, as recommendations', 335, 41],
      ['none', 'Немає', 'No', 136, 18],
    ],
  ),
  question(
    'coordination_degree',
    both(
      'Наскільки узгоджено працюють освіта, медицина, соціальні служби та поліція?',
      'How well do education, health, social services and police work together?',
    ),
    false,
    [
      ['high', 'Добре, постійно взаємодіють', 'Well, all the time', 311, 122],
      ['moderate', 'Помірно, завдяки місцевим ініціативам', 'Moderately, by local initiative', 441, 48],
      ['low', 'Слабо, зрідка або ніяк', 'Poorly, rarely or never', 124, 18],
    ],
  ),
  question(
    'cooperation_obstacles',
    both('Що найбільше заважає взаємодії відомств?', 'What hinders cooperation between agencies most?'),
    true,
    [
      ['regulation', 'Недосконале законодавство', 'Insufficient regulation', 345, 91],
      ['standards', 'Немає спільної методики та стандартів', 'No common method and standards', 311, 57],
      ['training', 'Слабка підготовка фахівців', 'Poor training of specialists', 248, 51],
      ['competition', 'Суперництво за ресурси', 'Competition for resources', 202, 42],
      ['motivation', 'Брак бажання співпрацювати', 'Little motivation to cooperate', 156, 29],
      [
        'other',
        'Інше (брак коштів, кадрів і техніки, бюрократія)',
        'Other (lack of money, staff and equipment, red tape)',
        33,
        11,
      ],
    ],
  ),
  question(
    'digital_impact',
    both(
      'Як цифрові технології впливають на надання соціальних послуг?',
      'How do digital technologies affect the provision of social services?',
    ),
    false,
    [
      ['very_positive', 'Значно поліпшують', 'They help a great deal', 382, 141],
      ['positive', 'Дещо поліпшують', 'They help somewhat', 347, 39],
      ['none', 'Не впливають', 'They make no difference', 97, 4],
      ['negative', 'Дещо погіршують', 'They harm somewhat', 34, 3],
      ['very_negative', 'Значно погіршують', 'They harm a great deal', 16, 1],
    ],
  ),
  question(
    'innovation_obstacles',
    both(
      'Що найчастіше заважає впроваджувати нове? (до трьох відповідей)',
      'What most often stands in the way of innovation? (up to three answers)',
    ),
    true,
    [
      ['regulation', 'Немає нормативної бази', 'No legal basis', 399, 91],
      ['funding', 'Брак коштів', 'Lack of money', 421, 84],
      ['resistance', 'Опір працівників', 'Resistance of staff', 302, 72],
      ['coordination', 'Слабка взаємодія відомств', 'Weak cooperation of agencies', 347, 82],
      ['qualification', 'Брак кваліфікації працівників', 'Insufficient skills of staff', 323, 76],
      [
        'other',
        'Інше (брак техніки та сучасних програм, затримки)',
        'Other (lack of equipment and modern software, delays)',
        45,
        15,
      ],
    ],
  ),
  question(
    'information_exchange',
    both(
      'Наскільки добре соціальні служби регіону обмінюються інформацією?',
      'How well do the social agencies of your region exchange information?',
    ),
    false,
    [
      ['very_well', 'Дуже добре', 'Very well', 349, 132],
      ['well', 'Добре', 'Well', 301, 38],
      ['fairly', 'Задовільно', 'Fairly', 153, 11],
      ['badly', 'Погано', 'Badly', 48, 5],
      ['very_badly', 'Дуже погано', 'Very badly', 25, 2],
    ],
  ),
  question(
    'joint_planning',
    both(
      'Наскільки узгоджено відомства планують роботу та кошти?',
      'How far do agencies plan their work and money together?',
    ),
    false,
    [
      ['fully', 'Повністю', 'Fully', 299, 122],
      ['partly', 'Частково', 'In part', 402, 43],
      ['poorly', 'Недостатньо', 'Not enough', 128, 21],
      ['absent', 'Не планують разом', 'Not at all', 47, 5],
      ['hard_to_say', 'Важко відповісти', 'Hard to say', null, 2],
    ],
    both(
      'Відповіді надавачів у джерелі дають у сумі 193, на п’ять більше, ніж опитано (188).',
      'The providers’ answers add up to 193 in the source, five more than were asked (188).',
    ),
  ),
];
