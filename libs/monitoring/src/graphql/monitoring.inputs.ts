import { Id, Input, Language, LanguageCode, Text, Whole } from '#platform';
import type { PrepareMonitoringReportInput as PrepareFacts } from '../usecases/prepare-monitoring-report.ts';
import type { PublishMonitoringReportInput as PublishFacts } from '../usecases/publish-monitoring-report.ts';

@Input('A quarter of a contract, and what was found.')
export class PrepareMonitoringReportInput implements PrepareFacts {
  @Id('The contract.')
  contractId: string;

  @Whole('Year.')
  year: number;

  @Whole('Quarter, 1 to 4.')
  quarter: number;

  @Text('What the monitoring found.', { most: 20_000, printed: true })
  findings: string;

  @Language('Language of the findings.', { default: LanguageCode.uk })
  language: Language;

  @Whole('The version of the draft that is prepared again.', { nullable: true })
  version: number | null;
}

@Input('A draft to publish.')
export class PublishMonitoringReportInput implements PublishFacts {
  @Id('The report.')
  reportId: string;

  @Whole('The version that the caller has read.')
  version: number;
}
