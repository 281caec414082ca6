import { providerOfContract, titleOfContract } from '#contracts';
import { type Audience, notice, sql, type Subject } from '#platform';
import { monitoringReportPublished } from './events.ts';

const report: Subject = {
  kind: 'monitoring_report',
  named: (id) => sql`select m.reference, ${titleOfContract(sql`m.contract_id`)} as title
    from monitoring_report m where m.id = ${id}`,
};

const provider: Audience<{ contractId: string }> = ({ data }) => providerOfContract(sql`${data.contractId}`);

/** Which events of this room an organisation is told of inside the product. */
export const monitoringNotices = [notice(monitoringReportPublished, 'MONITORING_REPORT_PUBLISHED', [provider], report)];
