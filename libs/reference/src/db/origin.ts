/** Where a row of a list comes from: the product's own hand-written lists, or a whole list that was imported. */
export type Origin = 'product' | 'import';
