/** The JSON of a root field as the database wrote it: the fields that were asked for, under their own names. */
export class Written {
  constructor(readonly json: string) {}
}
