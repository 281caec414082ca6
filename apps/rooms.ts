import { BudgetModule } from '#budget';
import { ContractsModule } from '#contracts';
import { EvaluationModule } from '#evaluation';
import { FilesModule } from '#files';
import { IdentityModule } from '#identity';
import { MonitoringModule } from '#monitoring';
import { NeedsModule } from '#needs';
import { PublishingModule } from '#publishing';
import { ReferenceModule } from '#reference';
import { RegisterModule } from '#register';
import { TariffsModule } from '#tariffs';
import { TenderingModule } from '#tendering';

/** Every room, in the order of knowledge. */
export const rooms = [
  ReferenceModule,
  IdentityModule,
  FilesModule,
  RegisterModule,
  TariffsModule,
  BudgetModule,
  NeedsModule,
  TenderingModule,
  EvaluationModule,
  ContractsModule,
  MonitoringModule,
  PublishingModule,
];
