import type { Instant, Language, LocalDate } from '#kernel';
import { DateColumn, FlagColumn, IdColumn, InstantColumn, IntColumn, RefColumn, Table, TextColumn } from '#platform';
import { Entity } from 'typeorm';

@Entity('survey')
export class SurveyRow {
  @IdColumn() id: string;
  @RefColumn() authorityId: string;
  @TextColumn() title: string;
  @TextColumn() language: Language;
  @TextColumn() source: string;
  @TextColumn({ nullable: true }) doi: string | null;
  @DateColumn() periodFrom: LocalDate;
  @DateColumn() periodTo: LocalDate;
  @IntColumn() recipients: number;
  @IntColumn() providers: number;
  @RefColumn() recordedBy: string;
  @InstantColumn() recordedAt: Instant;
}

@Entity('survey_question')
export class SurveyQuestionRow {
  @IdColumn() id: string;
  @RefColumn() surveyId: string;
  @IntColumn() number: number;
  @TextColumn() key: string;
  @TextColumn() textUk: string;
  @TextColumn() textEn: string;
  @FlagColumn() multiple: boolean;
  @FlagColumn() addsUp: boolean;
  @TextColumn({ nullable: true }) noteUk: string | null;
  @TextColumn({ nullable: true }) noteEn: string | null;
}

@Entity('survey_answer')
export class SurveyAnswerRow {
  @IdColumn() id: string;
  @RefColumn() surveyId: string;
  @TextColumn() questionKey: string;
  @TextColumn() answerKey: string;
  @TextColumn() labelUk: string;
  @TextColumn() labelEn: string;
  @TextColumn({ nullable: true }) serviceCode: string | null;
  @IntColumn({ nullable: true }) recipientsCount: number | null;
  @IntColumn({ nullable: true }) providersCount: number | null;
  @IntColumn({ nullable: true }) rank: number | null;
}

export class Surveys extends Table<SurveyRow> {
  static readonly row = SurveyRow;
}

export class SurveyQuestions extends Table<SurveyQuestionRow> {
  static readonly row = SurveyQuestionRow;
}

export class SurveyAnswers extends Table<SurveyAnswerRow> {
  static readonly row = SurveyAnswerRow;
}
