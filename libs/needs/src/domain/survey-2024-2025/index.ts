import { type Bilingual, localDate } from '#kernel';
import type { SurveyFacts } from '../survey.ts';
import { both } from './question.ts';
import { servicesAndMoney } from './services-and-money.ts';
import { workingTogether } from './working-together.ts';

/**
 * A survey of recipients and providers of social services in Ukraine, 22 March 2024 to 22 June 2025. The figures are those
 * of the published paper; the wording of questions and answers is ours. An online convenience sample without weights: a
 * baseline for comparison, not an estimate of the population.
 */
export const survey20242025: SurveyFacts & {
  readonly source: string;
  readonly doi: string;
  readonly title: Bilingual;
} = {
  title: both(
    'Опитування отримувачів і надавачів соціальних послуг, 2024–2025',
    'Survey of recipients and providers of social services, 2024–2025',
  ),
  source:
    'Cherneta, S., Bychuk, I., Stepanenko, V., Kolosok, A., & Bielkina-Kovalchuk, O. (2025). Innovative Approaches to the Administration of Social Support and Interagency Cooperation in the Field of Social Services. Revista Administração em Diálogo, 27(si), 62-82.',
  doi: '10.23925/2178-0080.2025v27iSI.72999',
  periodFrom: localDate('2024-03-22'),
  periodTo: localDate('2025-06-22'),
  recipients: 876,
  providers: 188,
  questions: [...servicesAndMoney, ...workingTogether],
};
