/** A document that the API lists under its hash, with the types of what it asks and answers. */
export interface TypedDocument<Result, Variables> {
  readonly id: string;
  readonly name: string;
  /** Public ones are fetched as nobody, and kept until their pages change. */
  readonly public: boolean;
  /** Only for the type checker. */
  readonly types?: (variables: Variables) => Result;
}
