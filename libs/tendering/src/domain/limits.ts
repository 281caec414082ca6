/** How much a tender can hold. What law does not count is counted here, so that a tender can be read and printed as a whole. */
export const MOST_LOTS = 50;
export const MOST_ITEMS = 50;
export const MOST_CRITERIA = 30;
export const MOST_MEMBERS = 51;
/** Of a lot's ranking as a list; bids themselves are never counted, before the opening nobody may know how many there are. */
export const MOST_BIDS = 500;
/** Cost articles in all unit prices of a bid. */
export const MOST_COSTS = 500;
